import en from '@/lib/messages/en/common.json'
import tr from '@/lib/messages/tr/common.json'

/** The words of the error page alone: it must not depend on anything that may just have failed. */
export const faultWords = (language: string) => (language === 'tr' ? tr.error : en.error)

import type { getTranslations } from 'next-intl/server'
import type { KeyLine, KeyWords } from '@/components/desk/queue-keys'

type T = Awaited<ReturnType<typeof getTranslations<'desk'>>>

export const keyWords = (t: T): KeyWords => ({
  open: t('keys.open'),
  title: t('keys.title'),
  or: t('keys.or'),
  single: t('keys.single'),
  singleHint: t('keys.singleHint'),
  close: t('keys.close'),
})

export const keyLines = (t: T, { mayRegister }: { mayRegister: boolean }): KeyLine[] => [
  { keys: ['j', '↓'], text: t('keys.next') },
  { keys: ['k', '↑'], text: t('keys.previous') },
  { keys: ['Enter'], text: t('keys.enter') },
  ...(mayRegister ? [{ keys: ['n'], text: t('keys.register') }] : []),
  { keys: ['Ctrl K', '⌘ K'], text: t('keys.palette') },
  { keys: ['?'], text: t('keys.help') },
]

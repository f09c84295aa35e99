import { getLocale } from 'next-intl/server'
import { isLocale, type Locale } from '@/lib/messages/locale'

/** The language of this page. */
export async function pageLocale(): Promise<Locale> {
  const locale = await getLocale()
  return isLocale(locale) ? locale : 'en'
}

import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { cache } from 'react'
import { chosenLocale, currentActor } from '@/lib/auth/session'
import { catalogue } from '@/lib/messages/catalogue'
import { isLocale, type Locale, pickLocale } from '@/lib/messages/locale'
import { pageTimeZone } from './local-time'

/** The person's setting, then this browser's choice, then what the browser asks for. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const actor = await currentActor()
  if (actor?.locale) return actor.locale
  const chosen = await chosenLocale()
  if (isLocale(chosen)) return chosen
  return pickLocale((await headers()).get('accept-language'))
})

export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return { locale, messages: catalogue[locale], timeZone: pageTimeZone }
})

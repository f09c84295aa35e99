'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/auth/own-path'
import { currentActor, pathHeader } from '@/lib/auth/session'
import { isLocale } from '@/lib/messages/locale'
import { setOwnLocale } from '@/lib/people/set-own-locale'
import { localeCookie } from './i18n'

const yearSeconds = 365 * 24 * 3600

/** Remembers a language for this browser and, when signed in, for the person. */
export async function setLanguage(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (isLocale(locale)) {
    ;(await cookies()).set(localeCookie, locale, { path: '/', maxAge: yearSeconds, sameSite: 'lax', httpOnly: true })
    const actor = await currentActor()
    if (actor) await setOwnLocale(actor, locale)
  }
  redirect(ownPath((await headers()).get(pathHeader)) ?? '/')
}

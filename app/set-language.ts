'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/auth/own-path'
import { pathHeader } from '@/lib/auth/request-origin'
import { currentActor, rememberLocale } from '@/lib/auth/session'
import { isLocale } from '@/lib/messages/locale'
import { setOwnLocale } from '@/lib/people/set-own-locale'

/** Remembers a language for this browser and, when signed in, for the person. */
export async function setLanguage(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (isLocale(locale)) {
    await rememberLocale(locale)
    const actor = await currentActor()
    if (actor) await setOwnLocale(actor, locale)
  }
  redirect(ownPath((await headers()).get(pathHeader)) ?? '/')
}

'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { ownPath } from '@/lib/auth/own-path'
import { currentActor, dropSessionCookie, guessOrigin, startSession } from '@/lib/auth/session'
import { type SignInRefusal, signIn } from '@/lib/auth/sign-in'
import { signOut } from '@/lib/people/sign-out'
import { homeOf } from './home'

export type SignInState = { error?: string; email?: string }

const words: Record<SignInRefusal | 'not-saved', 'wrong' | 'tooMany' | 'busy'> = {
  'not-saved': 'busy',
  wrong: 'wrong',
  'too-many': 'tooMany',
  busy: 'busy',
}
const signInInput = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(200),
  next: z.string().optional(),
})

export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const t = await getTranslations('auth')
  const input = signInInput.safeParse(Object.fromEntries(form))
  const typed = form.get('email')
  const email = typeof typed === 'string' ? typed.slice(0, 254) : ''
  if (!input.success) return { error: t('wrong'), email }

  const origin = await guessOrigin()
  const result = await saving(() => signIn({ ...input.data, ...origin }, new Date()))
  if (!result.ok) return { error: t(words[result.code]), email }
  await startSession(result.value, input.data.email)
  redirect(ownPath(input.data.next) ?? homeOf(result.value.role))
}

export async function signOutAction(): Promise<void> {
  const actor = await currentActor()
  if (actor) await signOut(actor)
  await dropSessionCookie()
  redirect('/sign-in?notice=signed-out')
}

'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { PersonFormState } from '@/components/people/person-form'
import { requireActor, startSession } from '@/lib/auth/session'
import { saveMailChoice } from '@/lib/notify/mail-choice'
import { changeOwnPassword } from '@/lib/people/change-own-password'
import { setOwnLocale } from '@/lib/people/set-own-locale'

const passwordInput = z.object({ current: z.string().min(1).max(200), next: z.string().max(400), again: z.string() })

export async function changePasswordAction(_: PersonFormState, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const input = passwordInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('account.wrong') }
  const { current, next, again } = input.data
  if (next !== again) return { error: t('account.different') }

  const result = await saving(() => changeOwnPassword(actor, { current, next }, new Date()))
  if (!result.ok) return { error: t(`account.${result.code}`) }
  await startSession({ personId: actor.id, epoch: result.value.epoch, role: actor.role }, actor.email)
  return { told: t('account.changed') }
}

const localeInput = z.enum(['en', 'tr', 'browser'])

export async function setLocaleAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = localeInput.safeParse(form.get('locale'))
  if (input.success) await setOwnLocale(actor, input.data === 'browser' ? null : input.data)
  redirect('/account')
}

export async function saveMailChoiceAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = z.array(z.string().max(60)).max(60).safeParse(form.getAll('mailed'))
  if (input.success) await saveMailChoice(actor, input.data)
  redirect('/account')
}

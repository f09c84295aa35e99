'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import type { PersonFormState } from '@/components/people/person-form'
import { requireActor } from '@/lib/auth/session'
import { addPerson } from '@/lib/people/add-person'
import { changeRole } from '@/lib/people/change-role'
import { disablePerson, enablePerson } from '@/lib/people/disable-person'
import { letFix } from '@/lib/people/let-fix'
import { emailInput, nameInput, organizationInput, phoneInput, roleInput } from '@/lib/people/person-input'
import { setPassword } from '@/lib/people/set-password'

const personId = z.uuid()
const addInput = z.object({
  email: emailInput,
  name: nameInput,
  phone: phoneInput,
  role: roleInput,
  organization: organizationInput,
})
const roleChangeInput = z.object({ personId, role: roleInput, organization: organizationInput })
const letFixInput = z.object({ personId, mayFix: z.enum(['yes', 'no']) })
const personInput = z.object({ personId })

const textsOf = (form: FormData) =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value.slice(0, 254)]] : [],
    ),
  )

export async function addPersonAction(_: PersonFormState, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const values = textsOf(form)
  const input = addInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input'), values }

  const { organization: organizationId, ...person } = input.data
  const result = await saving(() => addPerson(actor, { ...person, organizationId }, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`), values }
  revalidatePath('/admin/people')
  return { told: t('added', { email: person.email }), password: result.value.password }
}

export async function changeRoleAction(_: PersonFormState, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const input = roleChangeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const { organization: organizationId, ...change } = input.data
  const result = await saving(() => changeRole(actor, { ...change, organizationId }))
  if (!result.ok) return { error: t(`refused.${result.code}`), values: textsOf(form) }
  revalidatePath('/admin/people')
  return { told: t('roleChanged') }
}

export async function letFixAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const input = letFixInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const { personId, mayFix } = input.data
  const result = await letFix(actor, { personId, mayFix: mayFix === 'yes' })
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath(`/admin/people/${personId}`)
  return { told: t('mayFixSaved') }
}

export async function setPasswordAction(_: PersonFormState, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const input = personInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const result = await saving(() => setPassword(actor, input.data))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  return { told: t('passwordSet', { email: result.value.email }), password: result.value.password }
}

export async function setDisabledAction(_: PersonFormState, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor()
  const t = await getTranslations('admin')
  const input = personInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const isBack = form.get('enable') === '1'
  const result = await saving(() =>
    isBack ? enablePerson(actor, input.data) : disablePerson(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/people')
  redirect(`/admin/people/${input.data.personId}`)
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { moveRule, removeRule, saveRule } from '@/lib/routing/save-rule'
import { ruleInput, targetColumns } from './rule-input'

const page = '/admin/routing'
const moveInput = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) })
const removeInput = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() })

export async function saveRuleAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = ruleInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const { target, brief, ...rule } = input.data
  const result = await saving(() => saveRule(actor, { ...rule, ...targetColumns(target, brief) }, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath(page)
  redirect(`${page}?done=ruleSaved`)
}

export async function removeRuleAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = removeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const result = await saving(() => removeRule(actor, input.data))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath(page)
  redirect(`${page}?done=removed`)
}

export async function moveRuleAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = moveInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect(page)

  const result = await saving(() => moveRule(actor, input.data))
  if (!result.ok) redirect(`${page}?refused=${result.code}`)
  revalidatePath(page)
  redirect(page)
}

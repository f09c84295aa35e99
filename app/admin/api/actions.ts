'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { makeToken, revokeToken } from '@/lib/api-tokens/manage-tokens'
import { requireActor } from '@/lib/auth/session'

const tokenInput = z.object({ name: z.string().trim().min(1).max(120), organizationId: z.uuid() })

export async function makeTokenAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('api')
  const input = tokenInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const result = await makeToken(actor, input.data, new Date())
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/api')
  return { told: t('made', { secret: result.value.secret }) }
}

export async function revokeTokenAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('api')
  const id = z.uuid().safeParse(form.get('id'))
  if (!id.success) return { error: t('refused.input') }

  const result = await revokeToken(actor, id.data, new Date())
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/api')
  return {}
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { priorityTargetsOf } from '@/app/admin/priority-targets'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { groupAgreement } from '@/lib/contracts/group-agreement'
import { saveAgreement } from '@/lib/contracts/group-agreements'
import { saveGroup } from '@/lib/groups/save-group'

const groupInput = z.object({
  id: z.union([z.literal('').transform(() => null), z.uuid()]),
  version: z.coerce.number().int().min(0),
  name: z.string().trim().min(1).max(120),
  level: z.enum(['level0', 'level1', 'level2']),
  members: z.array(z.uuid()).max(500),
})

export async function saveGroupAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = groupInput.safeParse({ ...Object.fromEntries(form), members: form.getAll('members') })
  if (!input.success) return { error: t('refused.input') }

  const result = await saving(() => saveGroup(actor, input.data, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/groups')
  redirect(`/admin/groups/${result.value.id}?saved=1`)
}

const agreementInput = z.object({
  groupId: z.uuid(),
  version: z.coerce.number().int().min(0),
  calendarId: z.union([z.literal('').transform(() => null), z.uuid()]),
})

export async function saveAgreementAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = agreementInput.safeParse(Object.fromEntries(form))
  const content = groupAgreement.safeParse({
    pauseReasons: form.getAll('pauseReasons'),
    targets: priorityTargetsOf(form),
  })
  if (!input.success || !content.success) return { error: t('refused.agreement') }

  const result = await saving(() => saveAgreement(actor, { ...input.data, content: content.data }, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/groups')
  redirect(`/admin/groups/${input.data.groupId}?saved=1`)
}

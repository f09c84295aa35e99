'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { escalatedPriorities, moments, receivers } from '@/lib/escalation/escalation-matrix'
import { saveEscalation } from '@/lib/escalation/save-escalation'

const input = z.object({
  organizationId: z.union([z.literal('').transform(() => null), z.uuid()]),
  version: z.coerce.number().int().nonnegative(),
  drop: z.literal('1').optional(),
})
const chosen = z.array(z.enum(receivers)).max(receivers.length)

export async function saveEscalationAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const asked = input.safeParse(Object.fromEntries(form))
  if (!asked.success) return { error: t('refused.input') }
  const { organizationId, version, drop } = asked.data
  const rows = escalatedPriorities.flatMap((priority) =>
    moments.map((moment) => {
      const given = chosen.safeParse(form.getAll(`${priority}-${moment}`))
      return { organizationId, priority, moment, receivers: given.success ? given.data : [] }
    }),
  )
  const result = await saving(() => saveEscalation(actor, { organizationId, version, rows: drop ? [] : rows }))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/escalation')
  redirect(`/admin/escalation?saved=1${organizationId ? `&organization=${organizationId}` : ''}`)
}

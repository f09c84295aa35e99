'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { asPriority, asWeight, withCells } from '@/lib/calls/priority'
import { savePriorities } from '@/lib/calls/save-priorities'

const shown = z.coerce.number().int().nonnegative()
const cells = z.record(z.string().regex(/^cell-[1-3]-[1-3]$/), z.enum(['1', '2', '3', '4']))

export async function savePrioritiesAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('contracts.admin')
  const input = cells.safeParse(Object.fromEntries([...form].filter(([name]) => name.startsWith('cell-'))))
  const version = shown.safeParse(form.get('version'))
  if (!input.success || !version.success) return { error: t('refused.input') }

  const matrix = withCells(
    Object.entries(input.data).map(([name, priority]) => ({
      impact: asWeight(Number(name[5])),
      urgency: asWeight(Number(name[7])),
      priority: asPriority(Number(priority)),
    })),
  )
  const result = await saving(() => savePriorities(actor, { matrix, version: version.data }))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/priorities')
  return { told: t('prioritiesSaved') }
}

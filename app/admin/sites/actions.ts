'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { saveSiteHours } from '@/lib/contracts/save-site-hours'
import { addSite } from '@/lib/people/add-site'
import { moveToSite } from '@/lib/people/move-to-site'

const noneOrId = z.union([z.literal('').transform(() => null), z.uuid()])
const siteInput = z.object({ organizationId: z.uuid(), name: z.string().trim().min(1).max(120) })
const moveInput = z.object({
  personId: z.uuid(),
  siteId: noneOrId,
})

const hoursInput = z.object({
  siteId: z.uuid(),
  version: z.coerce.number().int().min(0).max(1_000_000),
  calendarId: noneOrId,
})

export async function saveSiteHoursAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = hoursInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const result = await saveSiteHours(actor, input.data, new Date())
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/sites')
  return { told: t('saved') }
}

export async function addSiteAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = siteInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const result = await saving(() => addSite(actor, input.data, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/sites')
  return { told: t('saved') }
}

export async function moveToSiteAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('routing')
  const input = moveInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }

  const result = await saving(() => moveToSite(actor, input.data))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath(`/admin/people/${input.data.personId}`)
  return { told: t('siteSaved') }
}

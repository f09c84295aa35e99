'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { calendarContent } from '@/lib/contracts/calendar-content'
import { readDays, readHours } from '@/lib/contracts/hours-text'
import { saveCalendar } from '@/lib/contracts/save-calendar'

const line = z.string().trim().max(200)
const formInput = z.object({
  id: z.union([z.literal('').transform(() => null), z.uuid()]),
  version: z.coerce.number().int().min(0),
  name: z.string().trim().min(1).max(120),
  timeZone: z.string().trim().max(60),
  holidays: z.string().trim().toUpperCase().max(10),
  week: z.array(line).length(7),
  days: z.string().max(20_000),
})

export async function saveCalendarAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('contracts.admin')
  const input = formInput.safeParse({ ...Object.fromEntries(form), week: form.getAll('week') })
  if (!input.success) return { error: t('refused.input') }
  const { id, version, name, timeZone, holidays } = input.data
  const days = readDays(input.data.days)
  if ('badLine' in days) return { error: t('refused.day', { line: String(days.badLine) }) }
  const week = input.data.week.map(readHours)
  if (week.includes(null)) return { error: t('refused.hours') }
  const content = calendarContent.safeParse({ timeZone, holidays: holidays === '' ? null : holidays, week, days })
  if (!content.success) return { error: t('refused.place') }

  const result = await saving(() => saveCalendar(actor, { id, version, name, content: content.data }, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/calendars')
  redirect(`/admin/calendars/${result.value.id}?saved=1`)
}

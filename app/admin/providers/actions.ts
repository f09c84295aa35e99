'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { priorityTargetsOf } from '@/app/admin/priority-targets'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { providerContent } from '@/lib/providers/provider-content'
import { saveProvider } from '@/lib/providers/save-provider'

const providerInput = z.object({
  id: z.union([z.literal('').transform(() => null), z.uuid()]),
  version: z.coerce.number().int().min(0),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  locale: z.enum(['en', 'tr']),
  calendarId: z.union([z.literal('').transform(() => null), z.uuid()]),
  disabled: z
    .literal('1')
    .optional()
    .transform((value) => value === '1'),
})

export async function saveProviderAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('providers')
  const input = providerInput.safeParse(Object.fromEntries(form))
  const content = providerContent.safeParse({ targets: priorityTargetsOf(form) })
  if (!input.success || !content.success) return { error: t('refused.input') }

  const result = await saving(() => saveProvider(actor, { ...input.data, content: content.data }, new Date()))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/admin/providers')
  redirect(`/admin/providers/${result.value.id}?saved=1`)
}

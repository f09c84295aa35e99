'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { AdminFormState } from '@/components/contracts/admin-form'
import { requireActor } from '@/lib/auth/session'
import { templateKinds } from '@/lib/notify/template-kinds'
import { saveTemplate } from '@/lib/notify/templates'

const key = z.object({
  kind: z.enum(templateKinds),
  locale: z.enum(['en', 'tr']),
  version: z.coerce.number().int().min(0),
})
const words = z.object({ title: z.string().trim().min(1).max(200), text: z.string().trim().min(1).max(4000) })

async function save(form: FormData, given: { title: string; text: string } | null): Promise<AdminFormState> {
  const actor = await requireActor()
  const t = await getTranslations('mail')
  const input = key.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.input') }
  const result = await saving(() => saveTemplate(actor, { ...input.data, words: given }))
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/desk/templates/mails')
  redirect(`/desk/templates/mails/${input.data.kind}?saved=1`)
}

export async function saveTemplateAction(_: AdminFormState, form: FormData): Promise<AdminFormState> {
  const given = words.safeParse(Object.fromEntries(form))
  return given.success ? save(form, given.data) : { error: (await getTranslations('mail'))('refused.input') }
}

export const resetTemplateAction = async (_: AdminFormState, form: FormData): Promise<AdminFormState> =>
  save(form, null)

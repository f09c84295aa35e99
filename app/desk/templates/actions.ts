'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { TemplateState } from '@/components/desk/template-form'
import { requireActor } from '@/lib/auth/session'
import { retireTemplate, saveTemplate } from '@/lib/calls/edit-templates'
import { placeholders } from '@/lib/calls/status-text'
import { templateTexts } from '@/lib/calls/template-texts'

const template = z.object({ id: z.uuid(), version: z.coerce.number().int().nonnegative() })

const typedTexts = (form: FormData) => {
  const of = (locale: 'en' | 'tr') => ({
    name: String(form.get(`${locale}Name`) ?? ''),
    text: String(form.get(`${locale}Text`) ?? ''),
  })
  return { en: of('en'), tr: of('tr') }
}

/** Saves a text for callers, or takes it away. */
export async function saveTemplateAction(_: TemplateState, form: FormData): Promise<TemplateState> {
  const actor = await requireActor()
  const values = typedTexts(form)
  const common = await getTranslations('common')
  const asked = template.safeParse(Object.fromEntries(form))
  const isRetired = form.get('step') === 'retire'
  const texts = templateTexts.safeParse(values)
  if (!asked.success || !(isRetired || texts.success)) return { error: common('required'), values }

  const now = new Date()
  const result = await saving<Awaited<ReturnType<typeof saveTemplate>>>(() =>
    isRetired || !texts.success
      ? retireTemplate(actor, asked.data, now)
      : saveTemplate(actor, { ...asked.data, texts: texts.data }, now),
  )
  if (result.ok) {
    revalidatePath('/desk/templates')
    redirect(`/desk/templates?done=${isRetired ? 'retired' : 'saved'}`)
  }
  if (result.code === 'not-saved') return { error: common('notSaved'), values }
  revalidatePath('/desk/templates')
  const names = placeholders.map((each) => `{${each}}`).join(', ')
  return { error: (await getTranslations('work.templates'))(`refused.${result.code}`, { placeholders: names }), values }
}

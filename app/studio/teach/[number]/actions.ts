'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { TeachState } from '@/components/knowledge/teach-form'
import { requireActor } from '@/lib/auth/session'
import { readCall } from '@/lib/calls/read-call'
import { draftFromCall } from '@/lib/knowledge/draft-from-call'
import { findTaught } from '@/lib/knowledge/find-taught'
import { locales } from '@/lib/messages/locale'

const teachInput = z.object({
  number: z.coerce.number().int().positive().max(2_000_000_000),
  version: z.coerce.number().int().positive(),
  key: z.uuid(),
  locale: z.enum(locales),
  service: z.string().min(1).max(80),
  title: z.string().trim().min(1).max(200),
  cause: z.string().trim().min(1).max(8000),
  steps: z.string().trim().min(1).max(8000),
  text: z.string().trim().max(4000).default(''),
})

export async function teachAction(_: TeachState, form: FormData): Promise<TeachState> {
  const actor = await requireActor()
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
  const common = await getTranslations('common')
  const input = teachInput.safeParse(typed)
  if (!input.success) {
    const tooLong = input.error.issues.some(({ code }) => code === 'too_big')
    return { error: tooLong ? common('tooLong') : common('required'), typed }
  }

  const { number } = input.data
  const result = await saving<Awaited<ReturnType<typeof draftFromCall>>>(() =>
    draftFromCall(actor, input.data, new Date()),
  )
  const t = await getTranslations('studio.teach')
  const call = (await readCall(actor, number))?.call
  if (!result.ok) {
    const words = result.code === 'not-saved' ? common('notSaved') : t(`refused.${result.code}`)
    const other = result.code === 'taught-already' && call ? await findTaught(actor, call.id) : null
    return { error: words, typed, draft: other }
  }
  const { problemId, stillOpen } = result.value
  revalidatePath('/studio')
  if (stillOpen === null) redirect(`/studio/problems/${problemId}?taught=${number}`)
  const version = String(call?.version ?? input.data.version)
  return { error: t('half', { reason: t(`stillOpen.${stillOpen}`) }), typed: { ...typed, version }, draft: problemId }
}

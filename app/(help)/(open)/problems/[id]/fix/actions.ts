'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { indexNow } from '@/app/index-now'
import type { FixState } from '@/components/knowledge/fix-form'
import { requireActor } from '@/lib/auth/session'
import { contentId, limits } from '@/lib/knowledge/content-parts'
import { fixProblem } from '@/lib/knowledge/fix-problem'
import { locales } from '@/lib/messages/locale'

const name = z.string().trim().min(1).max(limits.title)
const text = z.string().max(limits.markdown).default('')

const fixInput = z.object({
  problemId: contentId,
  version: z.coerce.number().int().positive(),
  locale: z.enum(locales),
  note: z.string().trim().min(1).max(1000),
  words: z.object({
    title: name,
    summary: z.string().max(limits.summary),
    symptoms: text,
    cause: text,
    solutions: z.record(contentId, z.object({ title: name, steps: text, proof: text, undo: text })),
  }),
})

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([field, value]) =>
      typeof value === 'string' && !field.startsWith('$') ? [[field, value]] : [],
    ),
  )

/** `title`, `summary`… are words of the problem; `restart-spooler.steps` are words of a solution. */
function inputOf(form: FormData) {
  const fields = typedIn(form)
  const solutions: Record<string, Record<string, unknown>> = {}
  for (const [field, value] of Object.entries(fields)) {
    const [solution, part] = field.split('.')
    if (solution && part) solutions[solution] = { ...solutions[solution], [part]: value }
  }
  return { ...fields, words: { ...fields, solutions } }
}

/** Mends the words of a published problem: live at once where that is safe, otherwise in review. */
export async function fixAction(_: FixState, form: FormData): Promise<FixState> {
  const actor = await requireActor()
  const t = await getTranslations('feedback.fix')
  const input = fixInput.safeParse(inputOf(form))
  const typed = typedIn(form)
  if (!input.success) return { error: t('refused.bad-content'), typed }

  const result = await fixProblem(actor, input.data, new Date())
  if (!result.ok) return { error: t(`refused.${result.code}`), typed }
  if (result.value.published) await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/problems/${input.data.problemId}?fixed=${result.value.published ? 'published' : 'inReview'}`)
}

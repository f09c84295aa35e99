'use server'

import { revalidatePath } from 'next/cache'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import { jsonText } from '@/app/studio/problems/[id]/json-text'
import type { QuestionLook, QuestionSaved } from '@/components/knowledge/question/use-question-draft'
import type { ActorPerson } from '@/lib/auth/session'
import { requireActor } from '@/lib/auth/session'
import { checkQuestion } from '@/lib/knowledge/check-question'
import { contentId } from '@/lib/knowledge/content-parts'
import { questionContent } from '@/lib/knowledge/question-content'
import { readQuestion } from '@/lib/knowledge/read-question'
import { saveQuestion } from '@/lib/knowledge/save-question'
import { lookOf } from './look'

const givenId = z.union([z.literal('').transform(() => null), contentId])
/** Looked at while it is written: what cannot be stored yet is looked at all the same, as far as it goes. */
const lookInput = z.object({ questionId: givenId, content: jsonText.pipe(questionContent) })
const saveInput = lookInput.extend({
  version: z.coerce.number().int().nonnegative(),
  note: z.string().trim().max(500),
  key: z.uuid(),
  seen: z.string().max(200_000),
})

export async function lookAction(form: FormData): Promise<QuestionLook | null> {
  const actor = await requireActor()
  const input = lookInput.safeParse(Object.fromEntries(form))
  if (!input.success) return null
  const locale = await pageLocale()
  const check = await checkQuestion(actor, { ...input.data, locale })
  return check && lookOf(check, locale)
}

export async function saveQuestionAction(form: FormData): Promise<QuestionSaved> {
  const actor = await requireActor()
  const t = await getTranslations('questions.refused')
  const input = saveInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('bad-content') }

  const result = await saving<Awaited<ReturnType<typeof saveQuestion>>>(() =>
    saveQuestion(actor, input.data, new Date()),
  )
  if (!result.ok) {
    if (result.code !== 'changed-meanwhile') return { error: t(result.code) }
    const theirs = input.data.questionId === null ? null : await newestOf(actor, input.data.questionId)
    return theirs ? { theirs } : { error: t('not-found') }
  }
  revalidatePath('/studio', 'layout')
  const { questionId, bank } = result.value
  return { saved: `/studio/questions/${questionId}?done=${bank === null ? 'proposed' : 'saved'}` }
}

async function newestOf(actor: ActorPerson, id: string): Promise<QuestionSaved['theirs'] | null> {
  const question = await readQuestion(actor, id)
  const newest = question?.revisions[0]
  if (!question || !newest) return null
  const t = await getTranslations('studio')
  const date = (await getFormatter()).dateTime(newest.createdAt, { dateStyle: 'medium', timeStyle: 'short' })
  const who = newest.author ? t('changedBy', { name: newest.author, date }) : t('changedOn', { date })
  return { version: question.version, who }
}

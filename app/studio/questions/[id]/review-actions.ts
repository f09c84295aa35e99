'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { publishProposedQuestion, returnQuestion, withdrawQuestion } from '@/lib/knowledge/review-question'

type StepState = { error?: string; text?: string }

const proposal = z.object({ questionId: contentId, key: z.uuid() })
const publishInput = proposal.extend({ seen: z.string().max(200_000) })
const returnInput = proposal.extend({ text: z.string().trim().min(1).max(4000) })

const pageOf = (id: string, done: string) => `/studio/questions/${id}?done=${done}`

export async function publishQuestionAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('questions.review.refused')
  const input = publishInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Awaited<ReturnType<typeof publishProposedQuestion>>>(() =>
    publishProposedQuestion(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(pageOf(input.data.questionId, 'published'))
}

export async function returnQuestionAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('questions.review.refused')
  const text = form.get('text')
  const typed = typeof text === 'string' ? text : ''
  const input = returnInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed }

  const { text: why, ...about } = input.data
  const result = await saving<Awaited<ReturnType<typeof returnQuestion>>>(() =>
    returnQuestion(actor, { ...about, why }, new Date()),
  )
  if (!result.ok) return { error: t(result.code), text: typed }
  revalidatePath('/studio', 'layout')
  redirect(pageOf(about.questionId, 'returned'))
}

export async function withdrawQuestionAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('questions.review.refused')
  const input = proposal.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Awaited<ReturnType<typeof withdrawQuestion>>>(() =>
    withdrawQuestion(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(pageOf(input.data.questionId, 'withdrawn'))
}

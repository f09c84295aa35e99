'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { mergeQuestions, proposeQuestionMerge } from '@/lib/knowledge/merge-questions'

const mergeInput = z.object({
  from: contentId,
  into: contentId,
  version: z.coerce.number().int().positive(),
  answers: z.record(contentId, contentId),
})

/** Fields `answer:<id>` say what each answer is called from now on; an empty one is dropped. */
function inputOf(form: FormData) {
  const answers: Record<string, string> = {}
  for (const [name, value] of form) {
    if (name.startsWith('answer:') && typeof value === 'string' && value !== '') answers[name.slice(7)] = value
  }
  return mergeInput.safeParse({ ...Object.fromEntries(form), answers })
}

const refusedPage = ({ from, into }: { from: string; into: string }, code: string) =>
  `/studio/questions/${from}/merge?${new URLSearchParams({ into, refused: code })}`

export async function proposeQuestionMergeAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = inputOf(form)
  if (!input.success) redirect('/studio/questions')
  const result = await saving<Awaited<ReturnType<typeof proposeQuestionMerge>>>(() =>
    proposeQuestionMerge(actor, input.data, new Date()),
  )
  if (!result.ok) redirect(refusedPage(input.data, result.code))
  revalidatePath('/studio', 'layout')
  redirect(`/studio/questions/${input.data.from}/merge?done=proposed`)
}

export async function mergeQuestionsAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = inputOf(form)
  if (!input.success) redirect('/studio/questions')
  const result = await saving<Awaited<ReturnType<typeof mergeQuestions>>>(() =>
    mergeQuestions(actor, input.data, new Date()),
  )
  if (!result.ok) redirect(refusedPage(input.data, result.code))
  revalidatePath('/studio', 'layout')
  redirect(`/studio/questions/${input.data.into}?done=merged`)
}

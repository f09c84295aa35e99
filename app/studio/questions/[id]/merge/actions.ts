'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { mergeQuestions } from '@/lib/knowledge/merge-questions'

const mergeInput = z.object({ from: contentId, into: contentId, version: z.coerce.number().int().positive() })

/** Fields `answer:<id>` say what each answer is called from now on; an empty one is dropped. */
export async function mergeQuestionsAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = mergeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio/questions')
  const answers: Record<string, string> = {}
  for (const [name, value] of form) {
    if (name.startsWith('answer:') && typeof value === 'string' && value !== '') answers[name.slice(7)] = value
  }
  const { from, into } = input.data
  const result = await saving<Awaited<ReturnType<typeof mergeQuestions>>>(() =>
    mergeQuestions(actor, { ...input.data, answers }, new Date()),
  )
  revalidatePath('/studio', 'layout')
  if (result.ok) redirect(`/studio/questions/${into}?done=merged`)
  redirect(`/studio/questions/${from}/merge?into=${into}&refused=${result.code}`)
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { indexNow } from '@/app/index-now'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { mergeProblems, proposeProblemMerge } from '@/lib/knowledge/merge-problems'

const mergeInput = z.object({ from: contentId, into: contentId, version: z.coerce.number().int().positive() })

const refusedPage = ({ from, into }: { from: string; into: string }, code: string) =>
  `/studio/problems/${from}/merge?${new URLSearchParams({ into, refused: code })}`

export async function proposeProblemMergeAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = mergeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio')
  const result = await saving<Awaited<ReturnType<typeof proposeProblemMerge>>>(() =>
    proposeProblemMerge(actor, input.data, new Date()),
  )
  if (!result.ok) redirect(refusedPage(input.data, result.code))
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${input.data.from}/merge?done=proposed`)
}

export async function mergeProblemsAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = mergeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio')
  const result = await saving<Awaited<ReturnType<typeof mergeProblems>>>(() =>
    mergeProblems(actor, input.data, new Date()),
  )
  if (!result.ok) redirect(refusedPage(input.data, result.code))
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${input.data.into}?done=merged`)
}

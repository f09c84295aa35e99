'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { indexNow } from '@/app/index-now'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { mergeProblems } from '@/lib/knowledge/merge-problems'

const mergeInput = z.object({ from: contentId, into: contentId, version: z.coerce.number().int().positive() })

export async function mergeProblemsAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = mergeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio')
  const { from, into } = input.data
  const result = await saving<Awaited<ReturnType<typeof mergeProblems>>>(() =>
    mergeProblems(actor, input.data, new Date()),
  )
  if (!result.ok) redirect(`/studio/problems/${from}/merge?into=${into}&refused=${result.code}`)
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${into}?done=merged`)
}

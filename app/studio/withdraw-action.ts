'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { withdrawMerge } from '@/lib/knowledge/proposed-merges'

const withdrawInput = z.object({ kind: z.enum(['problem', 'question']), from: contentId })

/** Takes a proposed merge back, or turns it down. That somebody else did so first comes to the same. */
export async function withdrawMergeAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = withdrawInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio')
  const { kind, from } = input.data
  await withdrawMerge(actor, input.data)
  revalidatePath('/studio', 'layout')
  redirect(`/studio/${kind}s/${from}/merge?done=withdrawn`)
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { lookAfter } from '@/lib/knowledge/look-after'

const none = z.literal('').transform(() => null)
const day = z.union([none, z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))])
const upkeepInput = z.object({
  problemId: contentId,
  ownerId: z.union([none, z.uuid()]),
  reviewAt: day,
  expiresAt: day,
})

export async function upkeepAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = upkeepInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio')
  const result = await saving<Awaited<ReturnType<typeof lookAfter>>>(() => lookAfter(actor, input.data))
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${input.data.problemId}?upkeep=${result.ok ? 'saved' : result.code}#upkeep`)
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { offerProblem } from '@/lib/calls/offer-problem'
import { contentId } from '@/lib/knowledge/content-parts'

const offerInput = z.object({ number: z.coerce.number().int().positive().max(2_000_000_000), problemId: contentId })

export async function offerAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = offerInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk/explained?refused=not-found')
  const result = await saving<Awaited<ReturnType<typeof offerProblem>>>(() =>
    offerProblem(actor, input.data, new Date()),
  )
  revalidatePath('/desk', 'layout')
  redirect(`/desk/explained?${result.ok ? `offered=${result.value.number}` : `refused=${result.code}`}`)
}

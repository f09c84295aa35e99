'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { closeFlag } from '@/lib/feedback/close-flag'
import { flagEnds } from '@/lib/feedback/flag'

const closeInput = z.object({ id: z.uuid(), as: z.enum(flagEnds), answer: z.string().trim().max(1000) })

export async function closeFlagAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = closeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/studio/care?tab=flags&refused=not-saved')
  const result = await saving<Awaited<ReturnType<typeof closeFlag>>>(() => closeFlag(actor, input.data, new Date()))
  revalidatePath('/studio', 'layout')
  redirect(`/studio/care?tab=flags&${result.ok ? 'done=closed' : `refused=${result.code}`}`)
}

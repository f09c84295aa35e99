'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { acknowledgeCallNotices, acknowledgeNotice } from '@/lib/notify/acknowledge-notice'

const acknowledgeInput = z.object({ notice: z.uuid() })

export async function acknowledgeAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = acknowledgeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/notices')

  const result = await acknowledgeNotice(actor, input.data.notice, new Date())
  revalidatePath('/notices')
  redirect(result.ok ? '/notices' : '/notices?refused=not-found')
}

export async function acknowledgeCallsAction(): Promise<void> {
  await acknowledgeCallNotices(await requireActor(), new Date())
  revalidatePath('/notices')
  redirect('/notices')
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { handleMail } from '@/lib/mail-in/read-mails'

export async function handleMailAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const id = z.uuid().safeParse(form.get('id'))
  if (id.success) await handleMail(actor, id.data, new Date())
  revalidatePath('/desk/mails')
  redirect('/desk/mails')
}

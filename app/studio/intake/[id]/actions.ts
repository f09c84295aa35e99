'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { finishUpload, placeUpload } from '@/lib/intake/finish-upload'

const upload = z.uuid()
const places = z.record(z.string().max(400), z.string().max(80))
const keys = z.array(z.uuid()).max(500)
const placePrefix = 'place:'

const pageOf = (id: string, said: Record<string, string>) => `/studio/intake/${id}?${new URLSearchParams(said)}`

/** Says to which services categories belong, and shows the dry run anew. */
export async function placeAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const id = upload.safeParse(form.get('upload'))
  const named = [...form].filter(([name, value]) => name.startsWith(placePrefix) && value !== '')
  const given = places.safeParse(Object.fromEntries(named.map(([name, to]) => [name.slice(placePrefix.length), to])))
  if (!id.success || !given.success) redirect('/studio/intake')

  const result = await placeUpload(actor, { id: id.data, places: given.data })
  revalidatePath(`/studio/intake/${id.data}`)
  redirect(result.ok ? pageOf(id.data, {}) : pageOf(id.data, { refused: result.code }))
}

/** Makes the chosen articles drafts. */
export async function finishAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const id = upload.safeParse(form.get('upload'))
  const take = keys.safeParse(form.getAll('take'))
  if (!id.success || !take.success) redirect('/studio/intake')

  const result = await finishUpload(actor, { id: id.data, take: take.data }, new Date())
  if (!result.ok) redirect(pageOf(id.data, { refused: result.code }))
  revalidatePath('/studio', 'layout')
  redirect(pageOf(id.data, { done: String(result.value.drafts) }))
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { cancelCall } from '@/lib/calls/cancel-call'
import type { ChangeRefusal } from '@/lib/calls/change-call'
import { confirmResolution, rejectResolution } from '@/lib/calls/confirm-resolution'
import { writeMessage } from '@/lib/calls/write-message'

export type TextFormState = { error?: string; text?: string; asks?: boolean }

const number = z.coerce.number().int().positive().max(2_000_000_000)
const version = z.coerce.number().int().positive()
const text = z.string().trim().min(1).max(4000)
const sure = z.literal('1').optional()
const said = z.string().trim().max(4000).default('')
const own = z.object({ number, version })
const confirmInput = own.extend({ text: said, sure })
const rejectInput = own.extend({ text, sure })
const cancelInput = own.extend({ text })
const messageInput = z.object({ key: z.uuid(), number, text })

const typed = (form: FormData) => {
  const value = form.get('text')
  return typeof value === 'string' ? value : ''
}

export async function confirmAction(_: TextFormState, form: FormData): Promise<TextFormState> {
  const actor = await requireActor()
  const input = confirmInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/calls')

  const asked = { ...input.data, sure: input.data.sure === '1' }
  const result = await saving<Awaited<ReturnType<typeof confirmResolution>>>(() =>
    confirmResolution(actor, asked, new Date()),
  )
  if (!result.ok) return refusedWith(result.code, form)
  redirect(`/calls/${input.data.number}`)
}

export async function rejectAction(_: TextFormState, form: FormData): Promise<TextFormState> {
  const actor = await requireActor()
  const input = rejectInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: (await getTranslations('common'))('required'), text: typed(form) }

  const { text: reason, sure, ...rest } = input.data
  const result = await saving<Awaited<ReturnType<typeof rejectResolution>>>(() =>
    rejectResolution(actor, { ...rest, reason, sure: sure === '1' }, new Date()),
  )
  if (!result.ok) return refusedWith(result.code, form)
  redirect(`/calls/${rest.number}`)
}

export async function cancelAction(_: TextFormState, form: FormData): Promise<TextFormState> {
  const actor = await requireActor()
  const input = cancelInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: (await getTranslations('common'))('required'), text: typed(form) }

  const { text: reason, ...rest } = input.data
  const result = await saving<Awaited<ReturnType<typeof cancelCall>>>(() =>
    cancelCall(actor, { ...rest, reason }, new Date()),
  )
  if (!result.ok) return refusedWith(result.code, form)
  redirect(`/calls/${rest.number}`)
}

export async function messageAction(_: TextFormState, form: FormData): Promise<TextFormState> {
  const actor = await requireActor()
  const common = await getTranslations('common')
  const input = messageInput.safeParse(Object.fromEntries(form))
  if (!input.success)
    return { error: typed(form).length > 4000 ? common('tooLong') : common('required'), text: typed(form) }

  const result = await saving<Awaited<ReturnType<typeof writeMessage>>>(() =>
    writeMessage(actor, { ...input.data, internal: false }, new Date()),
  )
  if (!result.ok) return refusedWith(result.code, form)
  const { number } = result.value
  revalidatePath(`/calls/${number}`)
  redirect(`/calls/${number}?${number === input.data.number ? 'sent=1#history' : 'opened=1'}`)
}

/** What was typed stays; words that contradict the button are asked back. */
async function refusedWith(code: ChangeRefusal | 'not-saved', form: FormData): Promise<TextFormState> {
  const error =
    code === 'not-saved'
      ? (await getTranslations('common'))('notSaved')
      : (await getTranslations('calls'))(`refused.${code}`)
  return { error, text: typed(form), asks: code === 'contradicts' }
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import type { ChangeRefusal } from '@/lib/calls/change-call'
import { confirmResolution, rejectResolution } from '@/lib/calls/confirm-resolution'
import { writeMessage } from '@/lib/calls/write-message'

export type TextFormState = { error?: string; text?: string; sent?: boolean }

const number = z.coerce.number().int().positive().max(2_000_000_000)
const version = z.coerce.number().int().positive()
const text = z.string().trim().min(1).max(4000)
const confirmInput = z.object({ number, version })
const rejectInput = confirmInput.extend({ text })
const messageInput = z.object({ key: z.uuid(), number, text })

const typed = (form: FormData) => {
  const value = form.get('text')
  return typeof value === 'string' ? value : ''
}

export async function confirmAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = confirmInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/calls')

  const result = await confirmResolution(actor, input.data, new Date())
  redirect(`/calls/${input.data.number}${result.ok ? '' : `?refused=${result.code}`}`)
}

export async function rejectAction(_: TextFormState, form: FormData): Promise<TextFormState> {
  const actor = await requireActor()
  const common = await getTranslations('common')
  const input = rejectInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: common('required'), text: typed(form) }

  const { text: reason, ...rest } = input.data
  const result = await saving<Awaited<ReturnType<typeof rejectResolution>>>(() =>
    rejectResolution(actor, { ...rest, reason }, new Date()),
  )
  if (result.ok) redirect(`/calls/${rest.number}`)
  return {
    error: result.code === 'not-saved' ? common('notSaved') : await refusalWords(result.code),
    text: typed(form),
  }
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
  if (!result.ok)
    return {
      error: result.code === 'not-saved' ? common('notSaved') : await refusalWords(result.code),
      text: typed(form),
    }
  revalidatePath(`/calls/${input.data.number}`)
  redirect(`/calls/${input.data.number}?sent=1#history`)
}

async function refusalWords(code: ChangeRefusal): Promise<string> {
  return (await getTranslations('calls'))(`refused.${code}`)
}

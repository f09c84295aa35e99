'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { momentOf } from '@/app/local-time'
import { saving } from '@/app/saving'
import type { ActionState } from '@/components/desk/action-form'
import { requireActor } from '@/lib/auth/session'
import { contactWays } from '@/lib/calls/call-events'
import { type ContactRefusal, logContact, planCallBack } from '@/lib/calls/log-contact'
import { sendStatus } from '@/lib/calls/send-status'
import { typedValues } from './refusal-words'

const call = z.object({ key: z.uuid(), number: z.coerce.number().int().positive().max(2_000_000_000) })
const moment = z.iso.datetime({ local: true }).transform((at) => momentOf(at))
const contactInput = call.extend({
  way: z.enum(contactWays),
  direction: z.enum(['out', 'in']),
  who: z.string().trim().min(1).max(200),
  reached: z.enum(['yes', 'no']),
  text: z.string().trim().min(1).max(4000),
  callBackAt: z.union([z.literal('').transform(() => null), moment]),
})
const callBackInput = call.extend({ callBackAt: moment, note: z.string().trim().max(1000) })
const statusInput = call.extend({ template: z.uuid() })

function goOn(number: number, done: string): never {
  revalidatePath(`/desk/calls/${number}`)
  redirect(`/desk/calls/${number}?work=${done}#history`)
}

async function refusalWords(code: ContactRefusal | 'not-saved'): Promise<string> {
  if (code === 'not-saved') return (await getTranslations('common'))('notSaved')
  return (await getTranslations('work'))(`refused.${code}`)
}

export async function contactAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'way', 'direction', 'who', 'reached', 'text', 'callBackAt')
  const input = contactInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: (await getTranslations('common'))('required'), values }

  const { reached, ...contact } = input.data
  const result = await saving<Awaited<ReturnType<typeof logContact>>>(() =>
    logContact(actor, { ...contact, reached: reached === 'yes' }, new Date()),
  )
  if (!result.ok) return { error: await refusalWords(result.code), values }
  goOn(contact.number, 'contact')
}

export async function callBackAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'callBackAt', 'note')
  const input = callBackInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: (await getTranslations('common'))('required'), values }

  const result = await saving<Awaited<ReturnType<typeof planCallBack>>>(() =>
    planCallBack(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: await refusalWords(result.code), values }
  goOn(input.data.number, 'callBack')
}

export async function statusAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = statusInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const { template: templateId, ...rest } = input.data
  const result = await saving<Awaited<ReturnType<typeof sendStatus>>>(() =>
    sendStatus(actor, { ...rest, templateId }, new Date()),
  )
  if (!result.ok) redirect(`/desk/calls/${rest.number}?refused=${result.code}`)
  goOn(rest.number, 'status')
}

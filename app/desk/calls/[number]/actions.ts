'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { momentOf } from '@/app/local-time'
import { saving } from '@/app/saving'
import type { ActionState } from '@/components/desk/action-form'
import { requireActor } from '@/lib/auth/session'
import { assignCall } from '@/lib/calls/assign-call'
import type { CallEvent } from '@/lib/calls/call-events'
import { waitReasons } from '@/lib/calls/call-events'
import { cancelCall } from '@/lib/calls/cancel-call'
import { confirmResolution, rejectResolution } from '@/lib/calls/confirm-resolution'
import { giveBackCall } from '@/lib/calls/give-back-call'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { isPressedTwice } from '@/lib/calls/pressed-twice'
import { refuseCall } from '@/lib/calls/refuse-call'
import { resolveCall } from '@/lib/calls/resolve-call'
import { takeBackCall } from '@/lib/calls/take-back-call'
import { takeCall } from '@/lib/calls/take-call'
import { undoneKinds, undoStep } from '@/lib/calls/undo-step'
import { resumeCall, waitFor } from '@/lib/calls/wait-for'
import { writeMessage } from '@/lib/calls/write-message'
import { refusalWords, type StepRefusal, typedValues } from './refusal-words'

const text = z.string().trim().min(1).max(4000)
const call = z.object({
  number: z.coerce.number().int().positive().max(2_000_000_000),
  version: z.coerce.number().int().positive(),
})
const handOverInput = call.extend({ to: z.enum(['level0', 'level1', 'level2']), reason: text })
const cancelInput = call.extend({ reason: text })
const rejectInput = cancelInput.extend({ sure: z.literal('1').optional() })
const assignInput = call.extend({ to: z.uuid() })
const waitInput = call.extend({
  reason: z.enum(waitReasons),
  note: text,
  until: z.union([
    z.literal('').transform(() => null),
    z.iso.datetime({ local: true }).transform((at) => momentOf(at)),
  ]),
})
const writeInput = z.object({
  key: z.uuid(),
  number: call.shape.number,
  reader: z.enum(['caller', 'colleagues']),
  text,
})
const use = /^([a-z0-9-]{1,120})\/([a-z0-9-]{0,120})$/
const resolveInput = call.extend({
  text,
  used: z.union([z.literal('none'), z.string().regex(use)]),
  reason: z.string().trim().max(1000).default(''),
  next: z.literal('teach').optional(),
})

const pageOf = (number: number) => `/desk/calls/${number}`

/** Done: on with the call as it is now. */
function goOn(number: number, done: string, hash = ''): never {
  revalidatePath(pageOf(number))
  redirect(`${pageOf(number)}?done=${done}${hash}`)
}

/** Refused: the page shows the call as it is now, and what was typed stays. */
async function refusedWith(number: number, code: StepRefusal, values: Record<string, string>): Promise<ActionState> {
  revalidatePath(pageOf(number))
  return { error: await refusalWords(code), values }
}

type OnePress = { done: string; take: typeof takeCall; kinds: readonly CallEvent['kind'][] }

/** A step of one press: pressed twice, it is done once, and said so. */
async function step(form: FormData, { done, take, kinds }: OnePress): Promise<void> {
  const actor = await requireActor()
  const input = call.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const result = await saving<Awaited<ReturnType<typeof take>>>(() => take(actor, input.data, new Date()))
  const wasDone =
    !result.ok &&
    result.code === 'changed-meanwhile' &&
    (await isPressedTwice(actor, { ...input.data, kinds }, new Date()))
  if (result.ok || wasDone) goOn(input.data.number, done)
  redirect(`${pageOf(input.data.number)}?refused=${result.code}`)
}

export const giveBackAction = async (form: FormData): Promise<void> =>
  step(form, { done: 'givenBack', take: giveBackCall, kinds: ['givenBack'] })

export const takeBackAction = async (form: FormData): Promise<void> =>
  step(form, { done: 'takenBack', take: takeBackCall, kinds: ['takenBack'] })

export const undoAction = async (form: FormData): Promise<void> =>
  step(form, { done: 'undone', take: undoStep, kinds: undoneKinds })

export const takeAction = async (form: FormData): Promise<void> =>
  step(form, { done: 'taken', take: takeCall, kinds: ['taken'] })

export const confirmAction = async (form: FormData): Promise<void> =>
  step(form, { done: 'confirmed', take: confirmResolution, kinds: ['confirmed'] })

export async function handOverAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'to', 'reason')
  const input = handOverInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.reason), values }

  const result = await saving<Awaited<ReturnType<typeof handOverCall>>>(() =>
    handOverCall(actor, input.data, new Date()),
  )
  if (!result.ok) return refusedWith(input.data.number, result.code, values)
  goOn(input.data.number, 'handedOver')
}

export async function refuseAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'reason')
  const input = cancelInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.reason), values }

  const result = await saving<Awaited<ReturnType<typeof refuseCall>>>(() => refuseCall(actor, input.data, new Date()))
  if (!result.ok) return refusedWith(input.data.number, result.code, values)
  goOn(input.data.number, 'refused')
}

export async function rejectAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'reason')
  const input = rejectInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.reason), values }

  const result = await saving<Awaited<ReturnType<typeof rejectResolution>>>(() =>
    rejectResolution(actor, { ...input.data, sure: input.data.sure === '1' }, new Date()),
  )
  const asked: Record<string, string> = !result.ok && result.code === 'contradicts' ? { sure: '1' } : {}
  if (!result.ok) return refusedWith(input.data.number, result.code, { ...values, ...asked })
  goOn(input.data.number, 'rejected')
}

export const resumeAction = async (form: FormData): Promise<void> =>
  step(form, { done: 'resumed', take: resumeCall, kinds: ['resumed'] })

export async function assignAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'to')
  const input = assignInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.to), values }

  const result = await saving<Awaited<ReturnType<typeof assignCall>>>(() => assignCall(actor, input.data, new Date()))
  if (!result.ok) return refusedWith(input.data.number, result.code, values)
  goOn(input.data.number, 'assigned')
}

export async function waitAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'reason', 'note', 'until')
  const input = waitInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.note), values }

  const result = await saving<Awaited<ReturnType<typeof waitFor>>>(() => waitFor(actor, input.data, new Date()))
  if (!result.ok) return refusedWith(input.data.number, result.code, values)
  goOn(input.data.number, 'waiting')
}

export async function cancelAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'reason')
  const input = cancelInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.reason), values }

  const result = await saving<Awaited<ReturnType<typeof cancelCall>>>(() => cancelCall(actor, input.data, new Date()))
  if (!result.ok) return refusedWith(input.data.number, result.code, values)
  goOn(input.data.number, 'cancelled')
}

export async function resolveAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const t = await getTranslations('desk')
  const values = typedValues(form, 'text', 'used', 'reason')
  const input = resolveInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: values.used ? await missing(values.text) : t('refused.used-needed'), values }
  const { used, reason: noneFits, next, ...rest } = input.data
  // Who teaches it next need not say twice what is new about it.
  if (used === 'none' && noneFits === '' && next !== 'teach') return { error: t('refused.reason-needed'), values }

  const [, knownProblem = null, solution] = use.exec(used) ?? []
  const known = { knownProblem, solution: solution || null, ...(noneFits ? { noneFits } : {}) }
  const result = await saving<Awaited<ReturnType<typeof resolveCall>>>(() =>
    resolveCall(actor, { ...rest, ...known }, new Date()),
  )
  if (!result.ok) return refusedWith(rest.number, result.code, values)
  if (next === 'teach') redirect(`/studio/teach/${rest.number}`)
  goOn(rest.number, 'resolved')
}

export async function writeAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'text', 'reader')
  const input = writeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await missing(values.text), values }

  const { reader, ...message } = input.data
  const internal = reader === 'colleagues'
  const result = await saving<Awaited<ReturnType<typeof writeMessage>>>(() =>
    writeMessage(actor, { ...message, internal }, new Date()),
  )
  if (!result.ok) return refusedWith(message.number, result.code, values)
  goOn(message.number, internal ? 'noted' : 'sent', '#history')
}

async function missing(typed = ''): Promise<string> {
  const t = await getTranslations('common')
  if (typed.trim() === '') return t('required')
  return typed.length > 4000 ? t('tooLong') : t('outOfDate')
}

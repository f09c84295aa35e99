'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { ActionState } from '@/components/desk/action-form'
import { requireActor } from '@/lib/auth/session'
import { askAgain } from '@/lib/calls/ask-again'
import { askProvider } from '@/lib/calls/ask-provider'
import { changeLink, type ManagePartRefusal, tellProvider, withdrawPart } from '@/lib/calls/manage-part'
import { resolveByProvider } from '@/lib/calls/resolve-by-provider'
import type { Result } from '@/lib/result'
import { refusalWords, typedValues } from './refusal-words'

const text = z.string().trim().min(1).max(4000)
const call = z.object({
  number: z.coerce.number().int().positive().max(2_000_000_000),
  version: z.coerce.number().int().positive(),
})
const askInput = call.extend({ providerId: z.uuid(), text, forCaller: z.string().trim().max(4000).default('') })
const solvedInput = call.extend({ text })
const partInput = z.object({ number: call.shape.number, partId: z.uuid() })
const againInput = call.extend({ partId: z.uuid() })
const tellInput = partInput.extend({ key: z.uuid(), text })
const withdrawInput = partInput.extend({ reason: text })
const linkInput = partInput.extend({ what: z.enum(['renewed', 'revoked']) })

const pageOf = (number: number) => `/desk/calls/${number}`

function goOn(number: number, done: string, hash = ''): never {
  revalidatePath(pageOf(number))
  redirect(`${pageOf(number)}?done=${done}${hash}`)
}

const required = async () => (await getTranslations('common'))('required')

export async function askProviderAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'providerId', 'text', 'forCaller')
  const input = askInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await required(), values }

  const result = await saving<Awaited<ReturnType<typeof askProvider>>>(() => askProvider(actor, input.data, new Date()))
  if (result.ok) goOn(input.data.number, 'asked')
  revalidatePath(pageOf(input.data.number))
  return { error: await refusalWords(result.code), values }
}

export async function askAgainAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = againInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const result = await saving<Awaited<ReturnType<typeof askAgain>>>(() => askAgain(actor, input.data, new Date()))
  if (result.ok) goOn(input.data.number, 'asked')
  redirect(`${pageOf(input.data.number)}?refused=${result.code}`)
}

export async function solvedByProviderAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'text')
  const input = solvedInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await required(), values }

  const result = await saving<Awaited<ReturnType<typeof resolveByProvider>>>(() =>
    resolveByProvider(actor, input.data, new Date()),
  )
  if (result.ok) goOn(input.data.number, 'resolved')
  revalidatePath(pageOf(input.data.number))
  return { error: await refusalWords(result.code), values }
}

type Managed = Result<{ number: number }, ManagePartRefusal>

async function manage(
  number: number,
  { done, values }: { done: string; values: Record<string, string> },
  step: () => Promise<Managed>,
): Promise<ActionState> {
  const result = await saving<Managed>(step)
  if (result.ok) goOn(result.value.number, done, '#provider')
  revalidatePath(pageOf(number))
  return { error: (await getTranslations('providers'))(`refusedPart.${result.code}`), values }
}

export async function tellProviderAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'text')
  const input = tellInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await required(), values }
  return manage(input.data.number, { done: 'told', values }, () => tellProvider(actor, input.data, new Date()))
}

export async function withdrawPartAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'reason')
  const input = withdrawInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await required(), values }
  return manage(input.data.number, { done: 'withdrawn', values }, () => withdrawPart(actor, input.data, new Date()))
}

export async function changeLinkAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const input = linkInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: await required() }
  return manage(input.data.number, { done: input.data.what, values: {} }, () =>
    changeLink(actor, input.data, new Date()),
  )
}

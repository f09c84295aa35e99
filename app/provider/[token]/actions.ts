'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { acceptPart, finishPart, type PartRefusal, refusePart, writeInPart } from '@/lib/calls/part-answers'
import type { Result } from '@/lib/result'

export type PartFormState = { error?: string; text?: string }

const token = z.string().max(200)
const text = z.string().trim().min(1).max(4000)
const textInput = z.object({ token, text })
const writeInput = textInput.extend({ key: z.uuid() })

type Step = () => Promise<Result<null, PartRefusal>>

/** Takes the step of whoever holds the link, and shows the part as it is then. */
async function answer(held: string, typed: string, done: string, step: Step): Promise<PartFormState> {
  const result = await saving(step)
  if (result.ok) redirect(`/provider/${held}?done=${done}`)
  if (result.code === 'not-saved') return { error: (await getTranslations('common'))('notSaved'), text: typed }
  if (result.code === 'not-found') redirect(`/provider/${held}`)
  return { error: (await getTranslations('providers'))('own.wrongState'), text: typed }
}

async function answerText(
  form: FormData,
  done: string,
  step: (held: string, said: string, now: Date) => Promise<Result<null, PartRefusal>>,
): Promise<PartFormState> {
  const typed = String(form.get('text') ?? '')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: (await getTranslations('common'))('required'), text: typed }
  const { token: held, text: said } = input.data
  return answer(held, typed, done, () => step(held, said, new Date()))
}

export async function acceptAction(form: FormData): Promise<void> {
  const held = token.safeParse(form.get('token'))
  if (!held.success) redirect('/')
  const { error } = await answer(held.data, '', 'accepted', () => acceptPart(held.data, new Date()))
  if (error) redirect(`/provider/${held.data}?refused=1`)
}

export const refuseAction = async (_: PartFormState, form: FormData): Promise<PartFormState> =>
  answerText(form, 'refused', refusePart)

export const finishAction = async (_: PartFormState, form: FormData): Promise<PartFormState> =>
  answerText(form, 'done', finishPart)

export async function writeAction(_: PartFormState, form: FormData): Promise<PartFormState> {
  const typed = String(form.get('text') ?? '')
  const input = writeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: (await getTranslations('common'))('required'), text: typed }
  const { token: held, ...said } = input.data
  return answer(held, typed, 'sent', () => writeInPart(held, said, new Date()))
}

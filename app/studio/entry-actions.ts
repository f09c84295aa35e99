'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { indexNow } from '@/app/index-now'
import { momentOf } from '@/app/local-time'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { archiveEntry } from '@/lib/knowledge/archive-entry'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { cancelPlan, planPublication } from '@/lib/knowledge/plan-publication'
import { publishEntry } from '@/lib/knowledge/publish-entry'
import { restoreRevision } from '@/lib/knowledge/restore-revision'
import { rollBackEntry } from '@/lib/knowledge/roll-back-entry'
import { entryPage, entryRef } from './entry-ref'

type StepState = { error?: string; text?: string }
type Answer<Use extends (...given: never[]) => unknown> = Awaited<ReturnType<Use>>

const publishInput = entryRef.extend({ correction: z.literal('on').optional() })
const textInput = entryRef.extend({ text: z.string().trim().min(1).max(4000) })
const restoreInput = entryRef.extend({ revision: z.coerce.number().int().positive().max(1_000_000) })

const planInput = publishInput.extend({ at: z.iso.datetime({ local: true }).transform((at) => momentOf(at)) })

const typed = (form: FormData) => {
  const text = form.get('text')
  return typeof text === 'string' ? text : ''
}

export async function publishAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = publishInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const step = { ...input.data, correction: input.data.correction === 'on' }
  const result = await saving<Answer<typeof publishEntry>>(() => publishEntry(actor, step, new Date()))
  if (!result.ok) return { error: t(result.code) }
  const found = await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(entryPage(step, found ? 'published' : 'publishedLater'))
}

export async function planAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = planInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-in-future') }

  const plan = { ...input.data, correction: input.data.correction === 'on' }
  const result = await saving<Answer<typeof planPublication>>(() => planPublication(actor, plan, new Date()))
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(entryPage(plan, 'planned'))
}

export async function cancelPlanAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = entryRef.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Answer<typeof cancelPlan>>(() => cancelPlan(actor, input.data, new Date()))
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(entryPage(input.data, 'unplanned'))
}

export async function rollBackAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = entryRef.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Answer<typeof rollBackEntry>>(() => rollBackEntry(actor, input.data, new Date()))
  if (!result.ok) return { error: t(result.code) }
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(entryPage(input.data, 'rolledBack'))
}

export async function sendBackAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed(form) }

  const { text: note, ...step } = input.data
  const result = await saving<Answer<typeof moveEntry>>(() =>
    moveEntry(actor, { ...step, note, step: 'sendBack' }, new Date()),
  )
  if (!result.ok) return { error: t(result.code), text: typed(form) }
  revalidatePath('/studio', 'layout')
  redirect(entryPage(step, 'sentBack'))
}

export async function archiveAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed(form) }

  const { text: reason, ...step } = input.data
  const result = await saving<Answer<typeof archiveEntry>>(() => archiveEntry(actor, { ...step, reason }, new Date()))
  if (!result.ok) return { error: t(result.code), text: typed(form) }
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(entryPage(step, 'archived'))
}

export async function restoreAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = restoreInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Answer<typeof restoreRevision>>(() => restoreRevision(actor, input.data, new Date()))
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(entryPage(input.data, 'restored'))
}

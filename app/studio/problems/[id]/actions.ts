'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { archiveProblem } from '@/lib/knowledge/archive-problem'
import { publishProblem } from '@/lib/knowledge/publish-problem'
import { sendBackProblem } from '@/lib/knowledge/send-back-problem'
import { reportFault } from '@/lib/log'
import { indexPending } from '@/lib/search/index-pending'

export type StepState = { error?: string; text?: string }

const stepInput = z.object({
  problemId: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.coerce.number().int().positive(),
})
const publishInput = stepInput.extend({ correction: z.literal('on').optional() })
const textInput = stepInput.extend({ text: z.string().trim().min(1).max(4000) })

const typed = (form: FormData) => {
  const text = form.get('text')
  return typeof text === 'string' ? text : ''
}

/** What was committed is found in its own time if search is away. */
async function indexNow(): Promise<boolean> {
  try {
    await indexPending()
    return true
  } catch (fault) {
    reportFault('indexing after a publication', fault)
    return false
  }
}

export async function publishAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.problem.refused')
  const input = publishInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const { correction, ...step } = input.data
  const result = await saving<Awaited<ReturnType<typeof publishProblem>>>(() =>
    publishProblem(actor, { ...step, correction: correction === 'on' }, new Date()),
  )
  if (!result.ok) return { error: t(result.code) }
  const found = await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${input.data.problemId}?done=${found ? 'published' : 'publishedLater'}`)
}

export async function sendBackAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.problem.refused')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed(form) }

  const { text: note, ...step } = input.data
  const result = await saving<Awaited<ReturnType<typeof sendBackProblem>>>(() =>
    sendBackProblem(actor, { ...step, note }, new Date()),
  )
  if (!result.ok) return { error: t(result.code), text: typed(form) }
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${step.problemId}?done=sentBack`)
}

export async function archiveAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.problem.refused')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed(form) }

  const { text: reason, ...step } = input.data
  const result = await saving<Awaited<ReturnType<typeof archiveProblem>>>(() =>
    archiveProblem(actor, { ...step, reason }, new Date()),
  )
  if (!result.ok) return { error: t(result.code), text: typed(form) }
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${step.problemId}?done=archived`)
}

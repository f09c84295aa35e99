'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { archiveTree } from '@/lib/knowledge/archive-tree'
import { moveTree } from '@/lib/knowledge/move-tree'
import { publishTree } from '@/lib/knowledge/publish-tree'
import { rollBackTree } from '@/lib/knowledge/roll-back-tree'
import { reportFault } from '@/lib/log'
import { indexPending } from '@/lib/search/index-pending'

type StepState = { error?: string; text?: string }

const stepInput = z.object({
  treeId: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.coerce.number().int().positive(),
})
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

export async function publishTreeAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.tree.refused')
  const input = stepInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Awaited<ReturnType<typeof publishTree>>>(() => publishTree(actor, input.data, new Date()))
  if (!result.ok) return { error: t(result.code) }
  const found = await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/trees/${input.data.treeId}?done=${found ? 'published' : 'publishedLater'}`)
}

export async function rollBackTreeAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.tree.refused')
  const input = stepInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Awaited<ReturnType<typeof rollBackTree>>>(() =>
    rollBackTree(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: t(result.code) }
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/trees/${input.data.treeId}?done=rolledBack`)
}

export async function sendBackTreeAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.tree.refused')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed(form) }

  const { text: note, ...step } = input.data
  const result = await saving<Awaited<ReturnType<typeof moveTree>>>(() =>
    moveTree(actor, { ...step, note, step: 'sendBack' }, new Date()),
  )
  if (!result.ok) return { error: t(result.code), text: typed(form) }
  revalidatePath('/studio', 'layout')
  redirect(`/studio/trees/${step.treeId}?done=sentBack`)
}

export async function archiveTreeAction(_: StepState, form: FormData): Promise<StepState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.tree.refused')
  const input = textInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text: typed(form) }

  const { text: reason, ...step } = input.data
  const result = await saving<Awaited<ReturnType<typeof archiveTree>>>(() =>
    archiveTree(actor, { ...step, reason }, new Date()),
  )
  if (!result.ok) return { error: t(result.code), text: typed(form) }
  await indexNow()
  revalidatePath('/studio', 'layout')
  redirect(`/studio/trees/${step.treeId}?done=archived`)
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { indexNow } from '@/app/index-now'
import { saving } from '@/app/saving'
import type { ActionState } from '@/components/desk/action-form'
import { requireActor } from '@/lib/auth/session'
import { linkChild, unlinkChild } from '@/lib/calls/link-child'
import { resolveChildren } from '@/lib/calls/resolve-children'
import { undoTogether } from '@/lib/calls/undo-together'
import { incidentTexts } from '@/lib/incidents/incident-texts'
import { endIncident, postIncident } from '@/lib/incidents/post-incident'
import { typedValues } from './refusal-words'

const number = z.coerce.number().int().positive().max(2_000_000_000)
const own = z.object({ number })
const seenInput = own.extend({ version: z.coerce.number().int().positive() })
const linkInput = own.extend({ parent: number })
const postInput = own.extend({ key: z.uuid(), reach: z.enum(['everyone', 'organization']) })
const endInput = own.extend({ incident: z.uuid() })
const typed = ['enTitle', 'enText', 'trTitle', 'trText', 'reach'] as const

const pageOf = (call: number) => `/desk/calls/${call}`

function goOn(call: number, done: string): never {
  revalidatePath(pageOf(call))
  redirect(`${pageOf(call)}?work=${done}#related`)
}

export async function linkAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'parent')
  const t = await getTranslations('incidents')
  const input = linkInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.no-such-parent'), values }

  const result = await saving<Awaited<ReturnType<typeof linkChild>>>(() => linkChild(actor, input.data, new Date()))
  if (result.ok) goOn(input.data.number, 'linked')
  if (result.code === 'not-saved') return { error: (await getTranslations('common'))('notSaved'), values }
  return { error: t(`refused.${result.code}`), values }
}

export async function unlinkAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = own.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const result = await saving<Awaited<ReturnType<typeof unlinkChild>>>(() => unlinkChild(actor, input.data, new Date()))
  if (!result.ok) redirect(`${pageOf(input.data.number)}?refused=changed-meanwhile`)
  goOn(input.data.number, 'unlinked')
}

export async function resolveChildrenAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = own.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const result = await saving<Awaited<ReturnType<typeof resolveChildren>>>(() =>
    resolveChildren(actor, input.data, new Date()),
  )
  if (!result.ok) redirect(`${pageOf(input.data.number)}?refused=${result.code}`)
  goOn(input.data.number, result.value.left > 0 ? 'someResolved' : 'allResolved')
}

/** Takes back what resolved a call, and every call that was resolved together with it. */
export async function undoTogetherAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = seenInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const page = pageOf(input.data.number)
  const result = await saving<Awaited<ReturnType<typeof undoTogether>>>(() =>
    undoTogether(actor, input.data, new Date()),
  )
  revalidatePath(page)
  if (!result.ok) redirect(`${page}?refused=${result.code}`)
  redirect(`${page}?done=${result.value.left > 0 ? 'someUndone' : 'undone'}`)
}

export async function postAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, ...typed)
  const common = await getTranslations('common')
  const input = postInput.safeParse(Object.fromEntries(form))
  const texts = incidentTexts.safeParse({
    en: { title: values.enTitle, text: values.enText },
    tr: { title: values.trTitle, text: values.trText },
  })
  if (!input.success || !texts.success) return { error: common('required'), values }

  const { reach, ...rest } = input.data
  const result = await saving<Awaited<ReturnType<typeof postIncident>>>(() =>
    postIncident(actor, { ...rest, everyone: reach === 'everyone', texts: texts.data }, new Date()),
  )
  if (result.ok) {
    await indexNow()
    goOn(rest.number, 'posted')
  }
  if (result.code === 'not-saved') return { error: common('notSaved'), values }
  return { error: (await getTranslations('incidents'))(`refused.${result.code}`), values }
}

export async function endAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = endInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect('/desk')

  const result = await saving<Awaited<ReturnType<typeof endIncident>>>(() =>
    endIncident(actor, { incidentId: input.data.incident }, new Date()),
  )
  if (!result.ok) redirect(`${pageOf(input.data.number)}?refused=wrong-state`)
  await indexNow()
  goOn(input.data.number, 'ended')
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { queuesFor } from '@/lib/calls/list-calls'
import { longestFilterName, removeFilter, saveFilter } from '@/lib/calls/saved-filters'
import { narrowingOf, queueHref } from './queue-href'

const name = z.string().trim().min(1).max(longestFilterName)

/** The queue that a form speaks of, among those that its sender works with. */
async function asked(form: FormData) {
  const actor = await requireActor()
  const queue = queuesFor(actor).find((each) => each === form.get('queue'))
  if (!queue) redirect('/desk')
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  return { actor, queue, narrow: narrowingOf(Object.fromEntries(texts)) }
}

export async function saveFilterAction(form: FormData): Promise<void> {
  const { actor, queue, narrow } = await asked(form)
  const given = name.safeParse(form.get('name'))
  if (!given.success) redirect(queueHref(queue, narrow, { filter: 'nothing' }))

  const result = await saveFilter(actor, { name: given.data, queue, narrow }, new Date())
  revalidatePath('/desk')
  redirect(queueHref(queue, narrow, { filter: result.ok ? 'saved' : result.code }))
}

export async function removeFilterAction(form: FormData): Promise<void> {
  const { actor, queue, narrow } = await asked(form)
  const id = z.uuid().safeParse(form.get('id'))
  if (id.success) await removeFilter(actor, id.data)
  revalidatePath('/desk')
  redirect(queueHref(queue, narrow, { filter: 'removed' }))
}

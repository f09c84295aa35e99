'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { queuesFor } from '@/lib/calls/list-calls'
import { undoMany, workOnMany } from '@/lib/calls/work-on-many'
import { narrowingOf, queueHref } from './queue-href'
import { seenCalls, seenText } from './seen-calls'

const input = z.object({
  calls: seenCalls,
  many: z.discriminatedUnion('step', [
    z.object({ step: z.literal('take') }),
    z.object({ step: z.literal('assign'), to: z.uuid() }),
  ]),
})

/** Who asks, and the address of the queue that they come from with what is to be said there. */
async function asked(form: FormData) {
  const actor = await requireActor()
  const queue = queuesFor(actor).find((each) => each === form.get('queue')) ?? 'all'
  const narrow = narrowingOf(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])))
  return { actor, hrefWith: (more: { many: string; undo?: string }) => queueHref(queue, narrow, more) }
}

/** One step for every ticked call of a queue. */
export async function manyAction(form: FormData): Promise<void> {
  const { actor, hrefWith } = await asked(form)
  const many = { step: form.get('step'), to: form.get('to') }
  const given = input.safeParse({ calls: form.getAll('call'), many })
  if (!given.success) redirect(hrefWith({ many: 'none' }))

  const result = await workOnMany(actor, { calls: given.data.calls, ...given.data.many }, new Date())
  revalidatePath('/desk')
  if (!result.ok) redirect(hrefWith({ many: 'refused' }))
  const { done, left } = result.value
  redirect(hrefWith({ many: `${done.length}-${left}`, ...(done.length > 0 ? { undo: seenText(done) } : {}) }))
}

/** Takes the last such step back. */
export async function undoManyAction(form: FormData): Promise<void> {
  const { actor, hrefWith } = await asked(form)
  const given = seenCalls.safeParse(form.getAll('call'))
  if (!given.success) redirect(hrefWith({ many: 'none' }))

  const result = await undoMany(actor, given.data, new Date())
  revalidatePath('/desk')
  redirect(hrefWith({ many: result.ok ? `undone-${result.value.done}-${result.value.left}` : 'refused' }))
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { queuesFor } from '@/lib/calls/list-calls'
import { mostAtOnce, workOnMany } from '@/lib/calls/work-on-many'
import { narrowingOf, queueHref } from './queue-href'

const ticked = z
  .string()
  .regex(/^[1-9]\d{0,8}:[1-9]\d{0,8}$/)
  .transform((value) => {
    const [number = 0, version = 0] = value.split(':').map(Number)
    return { number, version }
  })
const input = z.object({
  calls: z.array(ticked).min(1).max(mostAtOnce),
  many: z.discriminatedUnion('step', [
    z.object({ step: z.literal('take') }),
    z.object({ step: z.literal('assign'), to: z.uuid() }),
  ]),
})

/** One step for every ticked call of a queue. */
export async function manyAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const queue = queuesFor(actor).find((each) => each === form.get('queue')) ?? 'all'
  const narrow = narrowingOf(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])))
  const many = { step: form.get('step'), to: form.get('to') }
  const asked = input.safeParse({ calls: form.getAll('call'), many })
  if (!asked.success) redirect(queueHref(queue, narrow, { many: 'none' }))

  const result = await saving<Awaited<ReturnType<typeof workOnMany>>>(() =>
    workOnMany(actor, { calls: asked.data.calls, ...asked.data.many }, new Date()),
  )
  revalidatePath('/desk')
  redirect(queueHref(queue, narrow, { many: result.ok ? `${result.value.done}-${result.value.left}` : 'refused' }))
}

import type { Actor } from '@/lib/auth/policy'
import { changeCall } from './change-call'
import { findLast } from './store/agents'

/**
 * Whoever has a call puts it back into the queue that it came from; so does whoever gave it to a colleague who has not
 * begun yet.
 */
export async function giveBackCall(actor: Actor, { number, version }: { number: number; version: number }, now: Date) {
  const giver = await findLast(number, 'assigned')
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'giveBack',
      permission: 'call.take',
      refusal: ({ assigneeId, state }) =>
        assigneeId === actor.id || (state === 'assigned' && giver?.actorId === actor.id) ? null : 'not-permitted',
      decide: () => ({ data: { assigneeId: null }, events: [{ kind: 'givenBack' }] }),
    },
    now,
  )
}

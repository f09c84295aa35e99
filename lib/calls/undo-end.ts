import type { Actor } from '@/lib/auth/policy'
import { callNotice, changeCall } from './change-call'
import { findLast } from './store/agents'
import type { StoredCall } from './store/calls'

type Input = { number: number; version: number }

/** Later nobody means a slip any more: what is to go on then is a new call. */
const undoneWithinMs = 3_600_000

/** What was told when a call came to its present version holds no longer. */
const recall = (told: string, call: StoredCall, personId: string) => ({
  key: callNotice(told, { ...call, version: call.version - 1 }, personId).key,
  told: callNotice('callReopened', call, personId),
})

/** How this person can take back the end of a call, if it was theirs and nobody has answered; else null. */
export async function undoableEnd(
  actor: Actor,
  call: { number: number; state: string },
  now: Date,
): Promise<'withdrawResolution' | 'takeUpAgain' | null> {
  if (call.state === 'resolved') {
    return isOwn(actor, await findLast(call.number, 'resolved')) ? 'withdrawResolution' : null
  }
  return call.state === 'cancelled' && isSlip(actor, await findLast(call.number, 'cancelled'), now)
    ? 'takeUpAgain'
    : null
}

type Last = Awaited<ReturnType<typeof findLast>>

const isOwn = (actor: Actor, last: Last): boolean => last !== null && last.actorId === actor.id

const isSlip = (actor: Actor, last: Last, now: Date): boolean =>
  last !== null && isOwn(actor, last) && now.getTime() - last.at.getTime() <= undoneWithinMs

/** Whoever resolved a call takes that back while the caller has not answered: nobody is asked any more, and it is theirs again. */
export async function withdrawResolution(actor: Actor, { number, version }: Input, now: Date) {
  const resolved = await findLast(number, 'resolved')
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'withdrawResolution',
      permission: 'call.handOver',
      refusal: () => (isOwn(actor, resolved) ? null : 'not-permitted'),
      decide: (call) => ({
        data: { resolvedAt: null, remindAt: null, knownProblemId: null, solutionId: null },
        events: [{ kind: 'resolutionWithdrawn' }],
        recalls: [recall('callResolved', call, call.callerId)],
      }),
    },
    now,
  )
}

/** Whoever cancelled a call takes that back within the hour: it stands in the queue that it came from. */
export async function takeUpAgain(actor: Actor, { number, version }: Input, now: Date) {
  const cancelled = await findLast(number, 'cancelled')
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'takeUpAgain',
      permission: 'call.cancel',
      refusal: () => (isSlip(actor, cancelled, now) ? null : 'not-permitted'),
      decide: (call) => ({
        data: { closedAt: null, assigneeId: null },
        events: [{ kind: 'takenUpAgain' }],
        recalls: [call.assigneeId, call.callerId]
          .filter((id): id is string => id !== null && id !== actor.id)
          .map((id) => recall('callCancelled', call, id)),
      }),
    },
    now,
  )
}

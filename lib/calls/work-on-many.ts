import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { assignCall } from './assign-call'
import { takeCall } from './take-call'
import { undoStep } from './undo-step'

/** What can be done with many calls at once: taken, or given to one colleague. */
export type ManyStep = { step: 'take' } | { step: 'assign'; to: string }

type Seen = { number: number; version: number }
type Many = { calls: Seen[] } & ManyStep

export const mostAtOnce = 50

/** Takes a step on each call by itself: what somebody else changed meanwhile is left and counted. `done`: as they are now. */
export async function workOnMany(
  actor: Actor,
  { calls, ...many }: Many,
  now: Date,
): Promise<Result<{ done: Seen[]; left: number }, 'not-permitted' | 'too-many'>> {
  if (!can(actor, many.step === 'take' ? 'call.take' : 'call.assign', null)) return refuse('not-permitted')
  if (calls.length > mostAtOnce) return refuse('too-many')
  const done: Seen[] = []
  for (const call of calls) {
    const result =
      many.step === 'take' ? await takeCall(actor, call, now) : await assignCall(actor, { ...call, to: many.to }, now)
    if (result.ok) done.push({ number: call.number, version: result.value.version + 1 })
  }
  return ok({ done, left: calls.length - done.length })
}

/** Takes such a step back on each call that nobody has changed since: they stand as they did. */
export async function undoMany(
  actor: Actor,
  calls: Seen[],
  now: Date,
): Promise<Result<{ done: number; left: number }, 'not-permitted' | 'too-many'>> {
  if (!can(actor, 'call.take', null)) return refuse('not-permitted')
  if (calls.length > mostAtOnce) return refuse('too-many')
  let done = 0
  for (const call of calls) if ((await undoStep(actor, call, now)).ok) done++
  return ok({ done, left: calls.length - done })
}

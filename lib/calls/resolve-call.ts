import type { Actor } from '@/lib/auth/policy'
import { isLevel0Only } from '@/lib/contracts/contract-level'
import { knownUse } from '@/lib/knowledge/known-use'
import { refuse } from '@/lib/result'
import type { CallEvent } from './call-events'
import { askNotice, changeCall } from './change-call'
import { findCall } from './store/calls'

export type ResolveInput = {
  number: number
  version: number
  /** What was done, in words for the customer. */
  text: string
  /** What helped, as far as it is known. */
  knownProblem: string | null
  solution: string | null
  /** Why none of the known problems fits: work for Level 2. */
  noneFits?: string
  /** The call about the same cause, whose resolution this is. */
  together?: number
}

/** Says that a call is solved; its caller is asked to confirm. */
export async function resolveCall(actor: Actor, input: ResolveInput, now: Date) {
  const { number, version, text, knownProblem, solution, noneFits, together } = input
  if (knownProblem !== null && !(await knownUse(actor, knownProblem, solution))) return refuse('not-found')
  const asked = await findCall(number)
  if (asked && (await isLevel0Only(asked.organizationId))) return refuse('not-permitted')
  const events: CallEvent[] = [{ kind: 'resolved', text, knownProblem, solution }]
  if (knownProblem === null && noneFits) events.push({ kind: 'noneFits', reason: noneFits })
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'resolve',
      ...(together === undefined ? {} : { together }),
      permission: 'call.resolve',
      decide: (call) => ({
        data: {
          assigneeId: call.assigneeId ?? actor.id,
          knownProblemId: knownProblem,
          solutionId: solution,
          resolvedAt: now,
          reminders: 0,
          remindAt: null,
        },
        events,
        notices: [askNotice('callResolved', { ...call, resolvedAt: now }, call.callerId)],
      }),
    },
    now,
  )
}

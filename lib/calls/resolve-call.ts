import type { Actor } from '@/lib/auth/policy'
import { callNotice, changeCall } from './change-call'

export type ResolveInput = {
  number: number
  version: number
  /** What was done, in words for the customer. */
  text: string
  knownProblem: string | null
  solution: string | null
}

/** Says that a call is solved; its caller is asked to confirm. */
export const resolveCall = (actor: Actor, { number, version, text, knownProblem, solution }: ResolveInput, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'resolve',
      permission: 'call.resolve',
      decide: (call) => ({
        data: {
          assigneeId: call.assigneeId ?? actor.id,
          knownProblemId: knownProblem,
          solutionId: solution,
          resolvedAt: now,
        },
        events: [{ kind: 'resolved', text, knownProblem, solution }],
        notices: [callNotice('callResolved', call, call.callerId)],
      }),
    },
    now,
  )

import { type Actor, can } from '@/lib/auth/policy'
import { callNotice, changeCall } from './change-call'
import { listSolvers } from './store/agents'

export type Colleague = { id: string; name: string }

/** Who can be given a call: the agents who solve, without the asking one. */
export const listColleagues = async (actor: Actor): Promise<Colleague[]> =>
  can(actor, 'call.assign', null) ? (await listSolvers()).filter(({ id }) => id !== actor.id) : []

/** Gives a call to a colleague of Level 1 or 2, who is told; it is theirs before they begin. */
export async function assignCall(
  actor: Actor,
  { number, version, to }: { number: number; version: number; to: string },
  now: Date,
) {
  const colleague = (await listColleagues(actor)).find(({ id }) => id === to)
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'assign',
      permission: 'call.assign',
      refusal: () => (colleague ? null : 'not-found'),
      decide: (call) => ({
        data: { assigneeId: to },
        events: [{ kind: 'assigned', name: colleague?.name ?? '' }],
        notices: [callNotice('callAssigned', call, to)],
      }),
    },
    now,
  )
}

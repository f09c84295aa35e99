import type { Actor } from '@/lib/auth/policy'
import type { CallEvent } from './call-events'
import { askNotice, changeCall } from './change-call'
import { findCall } from './store/calls'
import { listParts } from './store/parts'

/**
 * Records that a provider solved it, in our words for the caller, who is asked to confirm. Also for those who may not
 * solve themselves, and under a contract that leaves solving to others.
 */
export async function resolveByProvider(
  actor: Actor,
  { number, version, text }: { number: number; version: number; text: string },
  now: Date,
) {
  const asked = await findCall(number)
  const done = asked && (await listParts(asked.id)).find(({ state }) => state === 'done')
  const events: CallEvent[] = [
    { kind: 'resolved', text, knownProblem: null, solution: null },
    { kind: 'solvedByProvider', provider: done?.provider.name ?? '' },
  ]
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'resolveByProvider',
      permission: 'call.askProvider',
      refusal: () => (done ? null : 'wrong-state'),
      decide: (call) => ({
        data: { resolvedAt: now, reminders: 0, remindAt: null },
        events,
        notices: [askNotice('callResolved', { ...call, resolvedAt: now }, call.callerId)],
      }),
    },
    now,
  )
}

import type { Actor } from '@/lib/auth/policy'
import { changeCall } from './change-call'
import { isTakenBackBy } from './hand-over-ways'
import { undoStep } from './undo-step'

/**
 * Whoever passed a call on takes it back while nobody has accepted it: it stands again as it did; where something else
 * has happened to it since, in the queue that it came from.
 */
export async function takeBackCall(actor: Actor, { number, version }: { number: number; version: number }, now: Date) {
  const undone = await undoStep(actor, { number, version }, now)
  if (undone.ok || undone.code !== 'not-permitted') return undone
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'takeBack',
      permission: 'call.handOver',
      refusal: (call) => (isTakenBackBy(actor, call) ? null : 'not-permitted'),
      decide: (call) => {
        const to = call.fromLevel ?? call.supportLevel
        return {
          data: { supportLevel: to, groupId: call.fromGroupId, assigneeId: null },
          events: [{ kind: 'takenBack', to }],
        }
      },
    },
    now,
  )
}

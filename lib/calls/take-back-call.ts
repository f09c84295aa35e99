import type { Actor } from '@/lib/auth/policy'
import { changeCall } from './change-call'
import { isTakenBackBy } from './hand-over-ways'

/** Whoever passed a call on takes it back while nobody has accepted it: it stands again where it was. */
export const takeBackCall = (actor: Actor, { number, version }: { number: number; version: number }, now: Date) =>
  changeCall(
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

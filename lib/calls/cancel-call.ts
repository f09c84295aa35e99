import type { Actor } from '@/lib/auth/policy'
import { callNotice, changeCall } from './change-call'

/** Nobody needs it any more: the caller says so, or an agent for them, with the reason. */
export const cancelCall = (
  actor: Actor,
  { number, version, reason }: { number: number; version: number; reason: string },
  now: Date,
) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'cancel',
      permission: 'call.cancel',
      decide: (call) => ({
        data: { closedAt: now },
        events: [{ kind: 'cancelled', reason }],
        notices: [call.assigneeId, call.callerId]
          .filter((id) => id !== null && id !== actor.id)
          .map((id) => callNotice('callCancelled', call, id as string)),
      }),
    },
    now,
  )

import type { Actor } from '@/lib/auth/policy'
import { changeCall } from './change-call'

/** An agent takes a call from the queue, or from a colleague; whoever takes what was passed on has accepted it. */
export const takeCall = (actor: Actor, { number, version }: { number: number; version: number }, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'take',
      permission: 'call.take',
      decide: ({ receipt }) => ({
        data: { assigneeId: actor.id },
        events: [...(receipt === 'awaited' ? [{ kind: 'accepted' } as const] : []), { kind: 'taken' }],
      }),
    },
    now,
  )

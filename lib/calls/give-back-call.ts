import type { Actor } from '@/lib/auth/policy'
import { changeCall } from './change-call'

/** Whoever has a call puts it back into the queue that it came from. */
export const giveBackCall = (actor: Actor, { number, version }: { number: number; version: number }, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'giveBack',
      permission: 'call.take',
      refusal: (call) => (call.assigneeId === actor.id ? null : 'not-permitted'),
      decide: () => ({ data: { assigneeId: null }, events: [{ kind: 'givenBack' }] }),
    },
    now,
  )

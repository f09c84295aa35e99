import type { Actor } from '@/lib/auth/policy'
import { changeCall } from './change-call'

/** An agent takes a call from the queue, or from a colleague. */
export const takeCall = (actor: Actor, { number, version }: { number: number; version: number }, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'take',
      permission: 'call.take',
      decide: () => ({ data: { assigneeId: actor.id }, events: [{ kind: 'taken' }] }),
    },
    now,
  )

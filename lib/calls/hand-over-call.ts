import type { Actor } from '@/lib/auth/policy'
import { refuse } from '@/lib/result'
import { callNotice, changeCall } from './change-call'
import { listPeopleOfLevel } from './store/calls'

export type Level = 'level0' | 'level1' | 'level2'
export type HandOverInput = { number: number; version: number; to: Level; reason: string }

/** Level 0 passes on to Level 1 or 2 without solving; Level 2 may give a call back to Level 1. */
const ways: Partial<Record<Actor['role'], Level[]>> = {
  level0: ['level1', 'level2'],
  level1: ['level2'],
  level2: ['level1'],
}

export const handOverTargets = (actor: Actor): Level[] => ways[actor.role] ?? []

/** Passes a call on with a reason; the whole trace travels with it. */
export async function handOverCall(actor: Actor, { number, version, to, reason }: HandOverInput, now: Date) {
  if (!handOverTargets(actor).includes(to)) return refuse('not-permitted')
  const receivers = await listPeopleOfLevel(to)
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'handOver',
      permission: 'call.handOver',
      decide: (call) => ({
        data: { supportLevel: to, assigneeId: null },
        events: [
          { kind: 'handedOver', from: call.supportLevel, to },
          { kind: 'handOverReason', reason },
        ],
        notices: receivers.map(({ id }) => callNotice('callHandedOver', call, id)),
      }),
    },
    now,
  )
}

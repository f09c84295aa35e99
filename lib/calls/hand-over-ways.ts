import type { Actor } from '@/lib/auth/policy'

export type Level = 'level0' | 'level1' | 'level2'

/** Level 0 passes on to Level 1 or 2 without solving; Level 2 may give a call back to Level 1. */
const ways: Partial<Record<Actor['role'], Level[]>> = {
  level0: ['level1', 'level2'],
  level1: ['level2'],
  level2: ['level1'],
}

/** Where somebody may pass a call on to: never to where it is already. */
export const handOverTargets = (actor: Actor, call: { supportLevel: Level }): Level[] =>
  (ways[actor.role] ?? []).filter((level) => level !== call.supportLevel)

/** Whether this person's level is asked to accept what was passed on to it. */
export const isReceiver = (actor: Actor, call: { supportLevel: Level; receipt: string | null }): boolean =>
  call.receipt === 'awaited' && actor.role === call.supportLevel

type PassedOn = { receipt: string | null; passedById: string | null; fromLevel: Level | null }

/** Whether this person passed it on and nobody has accepted it yet. */
export const isTakenBackBy = (actor: Actor, { receipt, passedById, fromLevel }: PassedOn): boolean =>
  receipt === 'awaited' && passedById === actor.id && fromLevel !== null

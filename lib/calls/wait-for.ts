import type { Actor } from '@/lib/auth/policy'
import type { CallEvent } from './call-events'
import { changeCall } from './change-call'

export type WaitReason = Extract<CallEvent, { kind: 'waiting' }>['for']

export type WaitInput = { number: number; version: number; reason: WaitReason; note: string; until: Date | null }

/** Puts a call on hold, with what it waits for and until when. The note is for staff. */
export const waitFor = (actor: Actor, { number, version, reason, note, until }: WaitInput, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'wait',
      permission: 'call.wait',
      decide: (call) => ({
        data: { waitingFor: reason, waitingUntil: until, assigneeId: call.assigneeId ?? actor.id },
        events: [
          { kind: 'waiting', for: reason, until: until?.toISOString() ?? null },
          { kind: 'waitingNote', text: note },
        ],
      }),
    },
    now,
  )

/** Goes on with a call that waited. */
export const resumeCall = (actor: Actor, { number, version }: { number: number; version: number }, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'resume',
      permission: 'call.wait',
      decide: (call) => ({
        data: { assigneeId: call.assigneeId ?? actor.id },
        events: [{ kind: 'resumed', why: 'agent' }],
      }),
    },
    now,
  )

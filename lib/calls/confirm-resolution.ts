import type { Actor } from '@/lib/auth/policy'
import { callNotice, changeCall } from './change-call'
import type { StoredCall } from './store/calls'

type Input = { number: number; version: number }

const tellAssignee = (kind: string, call: StoredCall) =>
  call.assigneeId === null ? [] : [callNotice(kind, call, call.assigneeId)]

/** The caller's word that it works, on the portal or told to an agent on the phone; it closes the call. */
export const confirmResolution = (actor: Actor, { number, version }: Input, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'confirm',
      permission: 'call.confirm',
      decide: (call) => ({
        data: { closedAt: now },
        events: [{ kind: 'confirmed', how: actor.id === call.callerId ? 'portal' : 'phone' }],
        notices: tellAssignee('callConfirmed', call),
      }),
    },
    now,
  )

/** The caller's word that it does not work: the call goes back to whoever held it, with its history. */
export const rejectResolution = (actor: Actor, { number, version, reason }: Input & { reason: string }, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'reject',
      permission: 'call.confirm',
      decide: (call) => ({
        data: { resolvedAt: null },
        events: [{ kind: 'rejected', reason }],
        notices: tellAssignee('callRejected', call),
      }),
    },
    now,
  )

import type { Actor } from '@/lib/auth/policy'
import { callNotice, changeCall } from './change-call'
import { saidOf } from './contradicting-words'
import type { StoredCall } from './store/calls'

type Input = { number: number; version: number }
type Confirming = Input & { /** What was said with it. */ text?: string /** Asked back, and meant. */; sure?: boolean }
type Rejecting = Input & { reason: string; sure?: boolean }
type Way = 'portal' | 'phone' | 'mail'

const tellAssignee = (kind: string, call: StoredCall) =>
  call.assigneeId === null ? [] : [callNotice(kind, call, call.assigneeId)]

/** The caller's word that it works, by themselves or told to an agent on the phone; it closes the call. */
export const confirmResolution = (
  actor: Actor,
  { number, version, text = '', sure = false }: Confirming,
  now: Date,
  by?: Way,
) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'confirm',
      permission: 'call.confirm',
      refusal: () => (!sure && saidOf(text) === 'broken' ? 'contradicts' : null),
      decide: (call) => ({
        data: { closedAt: now },
        events: [
          {
            kind: 'confirmed',
            how: by ?? (actor.id === call.callerId ? 'portal' : 'phone'),
            ...(text === '' ? {} : { text }),
          },
        ],
        notices: tellAssignee('callConfirmed', call),
      }),
    },
    now,
  )

/** The caller's word that it does not work: the call goes back to whoever held it, with its history. */
export const rejectResolution = (actor: Actor, { number, version, reason, sure = false }: Rejecting, now: Date) =>
  changeCall(
    actor,
    {
      number,
      version,
      step: 'reject',
      permission: 'call.confirm',
      refusal: () => (!sure && saidOf(reason) === 'works' ? 'contradicts' : null),
      decide: (call) => ({
        data: { resolvedAt: null },
        events: [{ kind: 'rejected', reason }],
        notices: tellAssignee('callRejected', call),
      }),
    },
    now,
  )

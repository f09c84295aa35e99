import type { Actor } from '@/lib/auth/policy'
import { groupAt, receiversAt } from './call-route'
import { callNotice, changeCall } from './change-call'
import { handOverTargets, type Level } from './hand-over-ways'
import { findCall, localeOf } from './store/calls'

export type HandOverInput = { number: number; version: number; to: Level; reason: string }

/** Passes a call on with a reason; the whole trace travels with it, and the receiving group or level is told. */
export async function handOverCall(actor: Actor, { number, version, to, reason }: HandOverInput, now: Date) {
  const passed = await findCall(number)
  const groupId = passed && (await groupAt({ ...passed, locale: localeOf(passed) }, to))
  const receivers = await receiversAt(to, groupId)
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'handOver',
      permission: 'call.handOver',
      refusal: (call) => (handOverTargets(actor, call).includes(to) ? null : 'not-permitted'),
      decide: (call) => ({
        data: {
          ...{ supportLevel: to, groupId, assigneeId: null, receipt: 'awaited' },
          ...{ fromLevel: call.supportLevel, fromGroupId: call.groupId, passedById: actor.id },
        },
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

import type { Actor } from '@/lib/auth/policy'
import { receiversAt } from './call-route'
import { callNotice, changeCall } from './change-call'
import { isReceiver } from './hand-over-ways'
import { findCall, isActivePerson, type StoredCall } from './store/calls'

export type RefuseInput = { number: number; version: number; reason: string }

/** The receiver does not accept a call, and says why: it goes back to where it came from, flagged, with its whole history. */
export async function refuseCall(actor: Actor, { number, version, reason }: RefuseInput, now: Date) {
  const refused = await findCall(number)
  const receivers = refused ? await sendersOf(refused) : []
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'refuse',
      permission: 'call.refuse',
      refusal: (call) => (isReceiver(actor, call) && call.fromLevel !== null ? null : 'not-permitted'),
      decide: (call) => {
        const to = call.fromLevel ?? call.supportLevel
        return {
          data: { supportLevel: to, groupId: call.fromGroupId, assigneeId: null, receipt: 'refused' },
          events: [{ kind: 'refused', from: call.supportLevel, to, reason }],
          notices: receivers.map(({ id }) => callNotice('callRefused', call, id)),
        }
      },
    },
    now,
  )
}

/** Who passed it on; if they have left, everybody of their group or level. */
async function sendersOf({ passedById, fromLevel, fromGroupId }: StoredCall): Promise<{ id: string }[]> {
  if (passedById !== null && (await isActivePerson(passedById))) return [{ id: passedById }]
  return fromLevel === null ? [] : receiversAt(fromLevel, fromGroupId)
}

import { type Actor, can } from '@/lib/auth/policy'
import { type CallEvent, readCallEvent } from './call-events'
import { findCall, listCallEvents, type StoredCall } from './store/calls'

export type TimelineEntry = {
  id: string
  event: CallEvent
  at: Date
  by: { name: string; isStaff: boolean } | null
  internal: boolean
}
export type CallView = { call: StoredCall; timeline: TimelineEntry[]; isCaller: boolean }

/** Which of our groups has it, and who did what to it last, is nobody's business but ours. */
const notForCallers = { group: null, groupId: null, before: null, passedById: null }

/** One call with the part of its history that this person may see; null for whom it does not exist. */
export async function readCall(actor: Actor, number: number): Promise<CallView | null> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return null
  const internal = can(actor, 'call.readInternal', null)
  const events = await listCallEvents(call.id, internal ? ['customer', 'staff'] : ['customer'])
  return {
    call: internal ? call : { ...call, ...notForCallers },
    isCaller: actor.id === call.callerId,
    timeline: events.map((event) => ({
      id: String(event.id),
      event: readCallEvent(event.kind, event.data),
      at: event.at,
      by: event.actor && { name: event.actor.name, isStaff: event.actor.role !== 'customer' },
      internal: event.audience === 'staff',
    })),
  }
}

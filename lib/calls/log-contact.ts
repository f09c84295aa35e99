import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { CallEvent } from './call-events'
import { findCall, type StoredCall } from './store/calls'
import { saveContact } from './store/contacts'

type ContactEvent = Extract<CallEvent, { kind: 'contact' }>

export type ContactInput = Omit<ContactEvent, 'kind'> & {
  key: string
  number: number
  /** When to call back next; null where nobody waits for that. */
  callBackAt: Date | null
}

export type ContactRefusal = 'not-found' | 'not-permitted' | 'wrong-state' | 'past'

async function workedOn(actor: Actor, number: number): Promise<Result<StoredCall, ContactRefusal>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, 'call.contact', null)) return refuse('not-permitted')
  return call.state === 'closed' || call.state === 'cancelled' ? refuse('wrong-state') : ok(call)
}

/** Logs that somebody was spoken with, or was not reached. Whoever was reached waits for no call-back any more. */
export async function logContact(
  actor: Actor,
  { key, number, callBackAt, ...contact }: ContactInput,
  now: Date,
): Promise<Result<StoredCall, ContactRefusal>> {
  const found = await workedOn(actor, number)
  if (!found.ok) return found
  if (callBackAt && callBackAt <= now) return refuse('past')
  const events: CallEvent[] = [{ kind: 'contact', ...contact }]
  if (callBackAt) events.push({ kind: 'callBackPlanned', at: callBackAt.toISOString() })
  const next = callBackAt ?? (contact.reached ? null : undefined)
  await saveContact(found.value.id, { key, events, actorId: actor.id, at: now }, next)
  return found
}

/** Promises a call-back: the caller sees when, colleagues also what for. */
export async function planCallBack(
  actor: Actor,
  { key, number, callBackAt, note }: { key: string; number: number; callBackAt: Date; note: string },
  now: Date,
): Promise<Result<StoredCall, ContactRefusal>> {
  const found = await workedOn(actor, number)
  if (!found.ok) return found
  if (callBackAt <= now) return refuse('past')
  const events: CallEvent[] = [{ kind: 'callBackPlanned', at: callBackAt.toISOString() }]
  if (note) events.push({ kind: 'callBackNote', text: note })
  await saveContact(found.value.id, { key, events, actorId: actor.id, at: now }, callBackAt)
  return found
}

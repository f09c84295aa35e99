import { type Actor, can } from '@/lib/auth/policy'
import { findAskable } from '@/lib/providers/read-providers'
import { refuse } from '@/lib/result'
import { askProvider, partFor } from './ask-provider'
import { readCallEvent } from './call-events'
import { isOpen } from './call-states'
import type { NewPart, StoredCall } from './store/calls'
import { findPart, hasBeenMailed, listParts, listThread, type StoredPart } from './store/parts'

/** What a provider was asked, in the words of then. */
async function askedOf(partId: string): Promise<string> {
  const first = (await listThread(partId)).find(({ kind }) => kind === 'providerAsked')
  const event = first && readCallEvent(first.kind, first.data)
  return event?.kind === 'providerAsked' ? event.text : ''
}

/** A part of the call's that ended only since the call did: it goes on, or is asked anew of whoever heard that it ended. */
export type PartAgain = { goesOn: StoredPart } | { asks: NewPart }

/** What becomes of the parts that the end of a call ended, once that is taken back. */
export async function partsToAskAgain(actor: Actor, call: StoredCall, now: Date): Promise<PartAgain[]> {
  const endedAt = call.resolvedAt ?? call.closedAt
  const ended = (await listParts(call.id)).filter(
    (part) => part.endedFrom !== null && part.endedAt?.getTime() === endedAt?.getTime(),
  )
  const again = await Promise.all(
    ended.map(async (part): Promise<PartAgain[]> => {
      if (!(await hasBeenMailed(part.id, 'providerWithdrawn'))) return [{ goesOn: part }]
      const provider = await findAskable(part.providerId)
      const asked = { priority: call.priority, text: await askedOf(part.id), actorId: actor.id }
      return provider ? [{ asks: partFor(provider, asked, now) }] : []
    }),
  )
  return again.flat()
}

/** The provider who was still at work when a call was resolved whose caller then said no, and can be asked again; else null. */
export async function lostProvider(actor: Actor, call: StoredCall): Promise<{ partId: string; name: string } | null> {
  if (call.word !== 'rejected' || !isOpen(call.state) || !can(actor, 'call.askProvider', null)) return null
  const [last] = await listParts(call.id)
  if (!last || last.endedFrom === null || !(await findAskable(last.providerId))) return null
  return { partId: last.id, name: last.provider.name }
}

/** Asks that provider anew, in the same words; the call waits for it again. */
export async function askAgain(
  actor: Actor,
  { number, version, partId }: { number: number; version: number; partId: string },
  now: Date,
) {
  const part = await findPart(partId)
  if (part?.call.number !== number || part.endedFrom === null) return refuse('not-found')
  const asked = { providerId: part.providerId, text: await askedOf(part.id), forCaller: '' }
  return askProvider(actor, { number, version, ...asked }, now)
}

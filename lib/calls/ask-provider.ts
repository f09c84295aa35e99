import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/policy'
import { env } from '@/lib/env'
import { promisedFor } from '@/lib/providers/provider-content'
import { findAskable, type StoredProvider } from '@/lib/providers/read-providers'
import { refuse } from '@/lib/result'
import type { CallEvent } from './call-events'
import { callNotice, changeCall } from './change-call'
import { findCall, type NewPart } from './store/calls'
import { hasPart } from './store/parts'

const dayMs = 24 * 3600_000

export const linkUntil = (now: Date) => new Date(now.getTime() + env().PROVIDER_LINK_DAYS * dayMs)

/** A mail to a provider about its part; what stands in the thread is not in it. */
export const partMail = (
  kind: string,
  partId: string,
  about: string,
  provider: Pick<StoredProvider, 'name' | 'email' | 'locale'>,
) => ({
  key: `${kind}:${about}`,
  kind,
  data: {},
  partId,
  name: provider.name,
  address: provider.email,
  locale: provider.locale,
})

/** A provider's part of a call: what it is asked, its own times, and the mail with its link. */
export function partFor(
  provider: StoredProvider,
  { priority, text, actorId }: { priority: number; text: string; actorId: string | null },
  now: Date,
): NewPart {
  const id = randomUUID()
  return {
    part: {
      ...{ id, providerId: provider.id, calendarId: provider.calendarId, ...promisedFor(provider.content, priority) },
      ...{ linkUntil: linkUntil(now), askedById: actorId },
    },
    addition: {
      events: [{ kind: 'providerAsked', provider: provider.name, text }],
      mails: [partMail('providerAsked', id, id, provider)],
      actorId,
    },
  }
}

export type AskInput = {
  number: number
  version: number
  providerId: string
  /** What the provider reads: no more of the caller than its part needs. */
  text: string
  /** What the caller reads; empty: only that the call waits for a provider. */
  forCaller: string
}

/** Asks an outside party to do its part; the call waits for it, and stays ours. One part at a time. */
export async function askProvider(actor: Actor, { number, version, providerId, text, forCaller }: AskInput, now: Date) {
  const [provider, asked] = await Promise.all([findAskable(providerId), findCall(number)])
  if (!provider) return refuse('not-found')
  const isAsked = asked !== null && (await hasPart(asked.id, ['asked', 'accepted']))
  const solves = actor.role !== 'level0'
  return changeCall(
    actor,
    {
      number,
      version,
      step: 'askProvider',
      permission: 'call.askProvider',
      refusal: () => (isAsked ? 'wrong-state' : null),
      decide: (call) => {
        const told: CallEvent[] = forCaller === '' ? [] : [{ kind: 'message', text: forCaller }]
        return {
          data: { waitingFor: 'provider', assigneeId: call.assigneeId ?? (solves ? actor.id : null) },
          events: [{ kind: 'waiting', for: 'provider', until: null }, ...told],
          notices: told.map(() => callNotice('callMessage', call, call.callerId)),
          asks: partFor(provider, { priority: call.priority, text, actorId: actor.id }, now),
        }
      },
    },
    now,
  )
}

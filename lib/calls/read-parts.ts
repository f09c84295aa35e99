import { type Actor, can } from '@/lib/auth/policy'
import { type PartPromise, readPartPromises } from '@/lib/contracts/part-promises'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/messages/locale'
import { type CallEvent, readCallEvent } from './call-events'
import { partOfLink } from './part-answers'
import { partToken } from './part-link'
import { hasPart, listParts, listThread, type PartState, type StoredPart } from './store/parts'

export type ThreadEntry = { id: string; event: CallEvent; at: Date; byUs: boolean; name: string | null }

const threadOf = async (partId: string): Promise<ThreadEntry[]> =>
  (await listThread(partId)).map(({ id, kind, data, at, actor }) => ({
    id: String(id),
    event: readCallEvent(kind, data),
    at,
    byUs: actor !== null,
    name: actor?.name ?? null,
  }))

/** What a provider sees of its part: its thread, its times and the kind of call. Nothing of the caller or their company. */
export type OwnPart = {
  number: number
  provider: string
  state: PartState
  kind: 'incident' | 'serviceRequest' | 'unknown'
  priority: number
  serviceId: string | null
  thread: Omit<ThreadEntry, 'name'>[]
  promises: PartPromise[]
}

export async function readOwnPart(token: string, locale: Locale, now: Date): Promise<OwnPart | null> {
  const part = await partOfLink(token, now)
  if (!part) return null
  const { number, kind, priority, serviceId } = part.call
  const shown = part.state === 'withdrawn' ? [] : await threadOf(part.id)
  return {
    ...{ number, kind, priority, serviceId, provider: part.provider.name, state: part.state },
    thread: shown.map(({ name: _, ...entry }) => entry),
    promises: await readPartPromises(part, locale, now),
  }
}

export type PartView = {
  id: string
  provider: string
  state: PartState
  linkUntil: Date
  isRevoked: boolean
  /** For those who may hand it out again; null while no link works. */
  token: string | null
  thread: ThreadEntry[]
  promises: PartPromise[]
}

/** What providers were asked on a call, the latest first; for agents. */
export async function readParts(actor: Actor, callId: string, locale: Locale, now: Date): Promise<PartView[]> {
  if (!can(actor, 'call.readInternal', null)) return []
  return Promise.all((await listParts(callId)).map((part) => viewOf(actor, part, locale, now)))
}

async function viewOf(actor: Actor, part: StoredPart, locale: Locale, now: Date): Promise<PartView> {
  const { id, state, linkUntil: until, linkSerial: serial, linkRevokedAt } = part
  const works = linkRevokedAt === null && until > now && can(actor, 'call.askProvider', null)
  return {
    ...{ id, state, provider: part.provider.name, linkUntil: until, isRevoked: linkRevokedAt !== null },
    token: works ? partToken({ partId: id, serial, until }, env().NEXTAUTH_SECRET) : null,
    thread: await threadOf(id),
    promises: await readPartPromises(part, locale, now),
  }
}

/** Whether a provider works on the call, has done so, or neither. */
export async function providerOf(callId: string): Promise<'open' | 'done' | null> {
  if (await hasPart(callId, ['asked', 'accepted'])) return 'open'
  return (await hasPart(callId, ['done'])) ? 'done' : null
}

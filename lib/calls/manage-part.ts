import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { linkUntil, partMail } from './ask-provider'
import { findPart, type StoredPart, savePartMessage, savePartStep } from './store/parts'

export type ManagePartRefusal = 'not-found' | 'not-permitted' | 'wrong-state'
type Answer = Promise<Result<{ number: number }, ManagePartRefusal>>
type Found = { part: StoredPart; number: number }

const open = ['asked', 'accepted'] as const

async function found(actor: Actor, partId: string): Promise<Result<Found, ManagePartRefusal>> {
  if (!can(actor, 'call.askProvider', null)) return refuse('not-permitted')
  const part = await findPart(partId)
  return part ? ok({ part, number: part.call.number }) : refuse('not-found')
}

/** Writes to a provider, in its thread; it gets a mail that something is there. */
export async function tellProvider(
  actor: Actor,
  { partId, key, text }: { partId: string; key: string; text: string },
  now: Date,
): Answer {
  const asked = await found(actor, partId)
  if (!asked.ok) return asked
  const { part, number } = asked.value
  if (part.state === 'withdrawn' || part.state === 'refused') return refuse('wrong-state')
  await savePartMessage(part, key, {
    events: [{ kind: 'providerTold', provider: part.provider.name, text }],
    mails: [partMail('providerTold', part.id, key, part.provider)],
    actorId: actor.id,
    at: now,
  })
  return ok({ number })
}

/** Asks no longer: the provider is told, and its link shows only that. */
export async function withdrawPart(
  actor: Actor,
  { partId, reason }: { partId: string; reason: string },
  now: Date,
): Answer {
  const asked = await found(actor, partId)
  if (!asked.ok) return asked
  const { part, number } = asked.value
  const won = await savePartStep(part, {
    from: [...open],
    data: { state: 'withdrawn', endedAt: now },
    events: [{ kind: 'providerWithdrawn', provider: part.provider.name, reason }],
    mails: [partMail('providerWithdrawn', part.id, part.id, part.provider)],
    actorId: actor.id,
    at: now,
  })
  return won ? ok({ number }) : refuse('wrong-state')
}

/** A new link, mailed to the provider; every older one is dead. Or none: whoever holds one sees nothing any more. */
export async function changeLink(
  actor: Actor,
  { partId, what }: { partId: string; what: 'renewed' | 'revoked' },
  now: Date,
): Answer {
  const asked = await found(actor, partId)
  if (!asked.ok) return asked
  const { part, number } = asked.value
  const serial = part.linkSerial + 1
  const mails = [partMail('providerLink', part.id, `${part.id}:${serial}`, part.provider)]
  const won = await savePartStep(part, {
    from: ['asked', 'accepted', 'done'],
    data:
      what === 'renewed'
        ? { linkSerial: serial, linkUntil: linkUntil(now), linkRevokedAt: null }
        : { linkSerial: serial, linkRevokedAt: now },
    events: [{ kind: 'providerLink', provider: part.provider.name, what }],
    mails: what === 'renewed' ? mails : [],
    actorId: actor.id,
    at: now,
  })
  return won ? ok({ number }) : refuse('wrong-state')
}

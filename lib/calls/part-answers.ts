import { env } from '@/lib/env'
import { ok, type Result, refuse } from '@/lib/result'
import { receiversAt } from './call-route'
import { readPartToken } from './part-link'
import { isActivePerson, type NewNotice } from './store/calls'
import { findPart, type StoredPart, savePartMessage, savePartStep } from './store/parts'

export type PartRefusal = 'not-found' | 'wrong-state'
type Answer = Promise<Result<null, PartRefusal>>

/** The part that a link leads to; null where the link is not ours, too old, revoked or replaced. */
export async function partOfLink(token: string, now: Date): Promise<StoredPart | null> {
  const link = readPartToken(token, env().NEXTAUTH_SECRET, now)
  const part = link && (await findPart(link.partId))
  return part && part.linkSerial === link.serial && part.linkRevokedAt === null ? part : null
}

/** A part as mail names it. */
export const partById = (id: string): Promise<StoredPart | null> => findPart(id)

/** Who is told of what a provider does: who has the call, else who asked, else everybody whose queue it stands in. */
async function told({ call, askedById }: StoredPart): Promise<{ id: string }[]> {
  for (const id of [call.assigneeId, askedById]) if (id !== null && (await isActivePerson(id))) return [{ id }]
  return receiversAt(call.supportLevel, call.groupId)
}

const noticesOf = async (kind: string, part: StoredPart, about: string): Promise<NewNotice[]> =>
  (await told(part)).map(({ id: personId }) => ({
    personId,
    kind,
    key: `${kind}:${about}:${personId}`,
    data: { number: part.call.number, title: part.call.title },
  }))

/** The provider takes its part on. */
export async function acceptPart(token: string, now: Date): Answer {
  const part = await partOfLink(token, now)
  if (!part) return refuse('not-found')
  const won = await savePartStep(part, {
    from: ['asked'],
    data: { state: 'accepted', answeredAt: now },
    events: [{ kind: 'providerAccepted', provider: part.provider.name }],
    actorId: null,
    at: now,
  })
  return won ? ok(null) : refuse('wrong-state')
}

/** The provider does not do it, and says why; the call goes on with us. */
export async function refusePart(token: string, reason: string, now: Date): Answer {
  const part = await partOfLink(token, now)
  if (!part) return refuse('not-found')
  const won = await savePartStep(part, {
    from: ['asked', 'accepted'],
    data: { state: 'refused', answeredAt: part.answeredAt ?? now, endedAt: now },
    events: [{ kind: 'providerRefused', provider: part.provider.name, reason }],
    notices: await noticesOf('providerRefused', part, part.id),
    actorId: null,
    at: now,
  })
  return won ? ok(null) : refuse('wrong-state')
}

/** The provider's part is done; whether the call is solved, we say. */
export async function finishPart(token: string, text: string, now: Date): Answer {
  const part = await partOfLink(token, now)
  if (!part) return refuse('not-found')
  const won = await savePartStep(part, {
    from: ['asked', 'accepted'],
    data: { state: 'done', answeredAt: part.answeredAt ?? now, endedAt: now },
    events: [{ kind: 'providerDone', provider: part.provider.name, text }],
    notices: await noticesOf('providerDone', part, part.id),
    actorId: null,
    at: now,
  })
  return won ? ok(null) : refuse('wrong-state')
}

/** What a provider writes, in its thread and nowhere else. The same key again adds nothing. */
export async function writeAsProvider(
  part: StoredPart,
  { key, text }: { key: string; text: string },
  now: Date,
): Answer {
  if (part.state === 'withdrawn') return refuse('wrong-state')
  await savePartMessage(part, key, {
    events: [{ kind: 'providerSaid', provider: part.provider.name, text }],
    notices: await noticesOf('providerSaid', part, key),
    actorId: null,
    at: now,
  })
  return ok(null)
}

export async function writeInPart(token: string, said: { key: string; text: string }, now: Date): Answer {
  const part = await partOfLink(token, now)
  return part ? writeAsProvider(part, said, now) : refuse('not-found')
}

import { db } from '@/lib/db/client'

/** Says that a window on a call is there, and takes away every one that was not seen since `goneBefore`. */
export async function savePresence(
  presence: { id: string; callId: string; personId: string; seenAt: Date },
  goneBefore: Date,
): Promise<void> {
  const { id, ...rest } = presence
  await db.deskPresence.upsert({ where: { id }, create: presence, update: rest })
  await db.deskPresence.deleteMany({ where: { seenAt: { lt: goneBefore } } })
}

export async function deletePresence(id: string): Promise<void> {
  await db.deskPresence.deleteMany({ where: { id } })
}

/** Who else has a call open, by name. */
export async function listPresent(callId: string, exceptId: string, since: Date): Promise<string[]> {
  const people = await db.person.findMany({
    where: { id: { not: exceptId }, presences: { some: { callId, seenAt: { gte: since } } } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return people.map(({ name }) => name)
}

/** Has this call, or any, changed since? */
export async function hasChangedSince(callId: string | null, since: Date): Promise<boolean> {
  const found = await db.call.findFirst({
    where: { ...(callId === null ? {} : { id: callId }), updatedAt: { gt: since } },
    select: { id: true },
  })
  return found !== null
}

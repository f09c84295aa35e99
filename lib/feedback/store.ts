import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import type { FlagEnd, FlagReason } from './flag'

export type StoredFlag = {
  id: string
  kind: 'problem' | 'tree'
  entryId: string
  solutionId: string | null
  reason: FlagReason
  text: string
  locale: 'en' | 'tr'
  role: string | null
  person: string | null
  at: Date
}

/** The same key twice is one flag. */
export async function saveFlag(data: Prisma.EntryFlagUncheckedCreateInput): Promise<void> {
  await db.entryFlag.createMany({ data: [data], skipDuplicates: true })
}

export const countOpenFlags = (kind: string, entryId: string): Promise<number> =>
  db.entryFlag.count({ where: { kind, entryId, closedAt: null } })

/** Open flags, the oldest first; of one entry, if it is named. */
export async function listOpenFlags(entry?: { kind: string; entryId: string }): Promise<StoredFlag[]> {
  const rows = await db.entryFlag.findMany({
    where: { closedAt: null, ...entry },
    orderBy: { at: 'asc' },
    take: 500,
    include: { person: { select: { name: true } } },
  })
  return rows.map(({ id, kind, entryId, solutionId, reason, text, locale, role, person, at }) => ({
    ...{ id, entryId, solutionId, text, locale, role, at },
    kind: kind as StoredFlag['kind'],
    reason: reason as FlagReason,
    person: person?.name ?? null,
  }))
}

/** Closes an open flag. False if somebody has done so already, or there is none. */
export async function markFlagClosed(close: {
  id: string
  as: FlagEnd
  answer: string
  actorId: string
  now: Date
}): Promise<boolean> {
  const { count } = await db.entryFlag.updateMany({
    where: { id: close.id, closedAt: null },
    data: { closedAt: close.now, closedAs: close.as, answer: close.answer || null, closedById: close.actorId },
  })
  return count === 1
}

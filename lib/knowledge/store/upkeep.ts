import { db, type Transaction } from '@/lib/db/client'

export type Upkeep = { ownerId: string | null; reviewAt: Date | null; expiresAt: Date | null }

export const findUpkeep = (id: string): Promise<Upkeep | null> =>
  db.knownProblem.findUnique({ where: { id }, select: { ownerId: true, reviewAt: true, expiresAt: true } })

/** Says nothing about what the problem says, so its version stays. False where there is none. */
export async function saveUpkeep(id: string, { ownerId, reviewAt, expiresAt }: Upkeep): Promise<boolean> {
  const { count } = await db.knownProblem.updateMany({ where: { id }, data: { ownerId, reviewAt, expiresAt } })
  return count === 1
}

export const listAuthors = () =>
  db.person.findMany({
    where: { role: 'level2', disabledAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })

/** Published problems whose day of review or expiry lies before `until`, the nearest first. */
export async function listDue(until: Date) {
  const rows = await db.knownProblem.findMany({
    where: {
      state: { not: 'archived' },
      revisions: { some: { fromBank: { not: null }, untilBank: null } },
      OR: [{ reviewAt: { lt: until } }, { expiresAt: { lt: until } }],
    },
    select: { id: true, reviewAt: true, expiresAt: true, owner: { select: { name: true } } },
  })
  return rows.map(({ owner, ...row }) => ({ ...row, owner: owner?.name ?? null }))
}

export const listExpired = (now: Date) =>
  db.knownProblem.findMany({
    where: {
      state: { in: ['draft', 'inReview', 'published'] },
      expiresAt: { lte: now },
      revisions: { some: { fromBank: { not: null }, untilBank: null } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })

/** Its day has come: it is shown no more. A day that was moved meanwhile counts. False if there was nothing to do. */
export async function markExpired(
  tx: Transaction,
  { id, bank, now }: { id: string; bank: number; now: Date },
): Promise<boolean> {
  const { count } = await tx.knownProblem.updateMany({
    where: { id, expiresAt: { lte: now }, state: { not: 'archived' } },
    data: { state: 'archived', version: { increment: 1 }, searchVersion: { increment: 1 }, updatedAt: now },
  })
  if (count === 0) return false
  const live = { problemId: id, fromBank: { not: null }, untilBank: null }
  await tx.problemRevision.updateMany({ where: live, data: { untilBank: bank } })
  await tx.problemEvent.create({ data: { problemId: id, kind: 'expired', at: now } })
  return true
}

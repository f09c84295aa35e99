import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/search/search-entry'

export type LoggedSearch = {
  id: string
  words: string
  locale: Locale
  role: Role | null
  hits: number
  engine: string
  at: Date
}
type Clicked = { kind: string; entryId: string }

/** False when this search is kept already: the same page asked for twice. */
export async function saveSearch(search: LoggedSearch): Promise<boolean> {
  return (await db.searchQuery.createMany({ data: [search], skipDuplicates: true })).count === 1
}

/** When those of the searches that are kept were asked. */
export async function findSearchTimes(ids: string[]): Promise<Map<string, Date>> {
  const rows = await db.searchQuery.findMany({ where: { id: { in: ids } }, select: { id: true, at: true } })
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** The first click counts; false when there is no such search or it was clicked before. */
export async function markClicked(id: string, { kind, entryId }: Clicked, at: Date): Promise<boolean> {
  const data = { clickedKind: kind, clickedId: entryId, clickedAt: at }
  return (await db.searchQuery.updateMany({ where: { id, clickedAt: null }, data })).count === 1
}

/** The latest diagnosis counts: a person who came back to a search may be helped at the second try. */
export async function markLedTo(id: string, diagnosisId: string): Promise<void> {
  await db.searchQuery.updateMany({ where: { id }, data: { diagnosisId } })
}

/** Only a search whose hit was opened, and from which nothing else followed, can have sent somebody back. */
export async function markBounced(id: string, at: Date): Promise<void> {
  const where = { id, bouncedAt: null, diagnosisId: null, clickedAt: { not: null } }
  await db.searchQuery.updateMany({ where, data: { bouncedAt: at } })
}

export async function deleteSearchesBefore(at: Date): Promise<number> {
  return (await db.searchQuery.deleteMany({ where: { at: { lt: at } } })).count
}

export const findRetention = () => db.searchRetention.findUnique({ where: { id: 1 } })

export async function saveRetention(days: number, changedById: string, changedAt: Date): Promise<void> {
  const data = { days, changedById, changedAt }
  await db.searchRetention.upsert({ where: { id: 1 }, create: data, update: data })
}

export type KeptSearch = { id: string; words: string; locale: Locale; hits: number; clickedId: string | null }

/** Searches as they were kept, newest first: before one of them. */
export async function listSearchesBefore(before: string | null, limit: number): Promise<KeptSearch[]> {
  return db.searchQuery.findMany({
    ...(before === null ? {} : { where: { id: { lt: before } } }),
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, words: true, locale: true, hits: true, clickedId: true },
  })
}

export const countSearches = (): Promise<number> => db.searchQuery.count()

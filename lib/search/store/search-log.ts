import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/search/search-entry'

export type LoggedSearch = { words: string; locale: Locale; role: Role | null; hits: number; engine: string }

export async function saveSearch(search: LoggedSearch): Promise<string> {
  return (await db.searchQuery.create({ data: search, select: { id: true } })).id
}

/** The first click counts; false when there is no such search or it was clicked before. */
export async function markClicked(id: string, clicked: { kind: string; entryId: string }, at: Date): Promise<boolean> {
  const { count } = await db.searchQuery.updateMany({
    where: { id, clickedAt: null },
    data: { clickedKind: clicked.kind, clickedId: clicked.entryId, clickedAt: at },
  })
  return count === 1
}

export async function deleteSearchesBefore(at: Date): Promise<number> {
  return (await db.searchQuery.deleteMany({ where: { at: { lt: at } } })).count
}

export type SearchGap = { words: string; locale: Locale; times: number; hits: number }

/** What people looked for since then and found nothing, or opened nothing: the commonest first. */
export async function listGaps(since: Date, kind: 'failed' | 'clickless', limit: number): Promise<SearchGap[]> {
  return db.$queryRaw<SearchGap[]>`
    SELECT lower(words) AS words, locale, count(*)::int AS times, max(hits) AS hits FROM "SearchQuery" WHERE at >= ${since}
    GROUP BY 1, 2 HAVING (${kind} = 'failed' AND max(hits) = 0) OR (${kind} = 'clickless' AND max(hits) > 0 AND count("clickedAt") = 0)
    ORDER BY 3 DESC, 1 LIMIT ${limit}`
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

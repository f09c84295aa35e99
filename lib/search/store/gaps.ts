import { db } from '@/lib/db/client'
import type { GapKind } from '@/lib/search/gap-kinds'
import type { Locale } from '@/lib/search/search-entry'

export type SearchGap = {
  kind: GapKind
  words: string
  locale: Locale
  times: number
  hits: number
  /** Of those who opened a hit: how many came back to search again, and how many opened a call after all. */
  bounces: number
  calls: number
  /** Nobody but staff has asked this. */
  staffOnly: boolean
  latestAt: Date
}

/**
 * What people looked for since then without success, the commonest first, as far as it was not seen to afterwards. A search that
 * helped one of those who asked it is no gap.
 */
export async function listGaps(since: Date, limit: number): Promise<SearchGap[]> {
  return db.$queryRaw<SearchGap[]>`
    SELECT * FROM (
      SELECT words, locale, times, hits, bounces, calls, "staffOnly", "latestAt",
        CASE WHEN hits = 0 THEN 'failed' WHEN clicks = 0 AND solved = 0 THEN 'clickless'
             WHEN solved = 0 AND bounces + calls > 0 THEN 'bounced' END AS kind
      FROM (
        SELECT lower(q.words) AS words, q.locale, count(*)::int AS times, max(q.hits) AS hits, count(q."clickedAt")::int AS clicks,
          count(q."bouncedAt")::int AS bounces,
          count(*) FILTER (WHERE d.outcome IN ('called', 'calledAfterSolved'))::int AS calls,
          count(*) FILTER (WHERE d.outcome IN ('solvedStated', 'solvedImplied'))::int AS solved,
          bool_and(q.role IS NOT NULL AND q.role <> 'customer') AS "staffOnly", max(q.at) AS "latestAt"
        FROM "SearchQuery" q LEFT JOIN "Diagnosis" d ON d.id = q."diagnosisId"
        LEFT JOIN "SearchAnswered" a ON a.words = lower(q.words) AND a.locale = q.locale
        WHERE q.at >= ${since} AND (a."closedAt" IS NULL OR q.at > a."closedAt") AND q.words <> ''
        GROUP BY 1, 2) counted) judged
    WHERE kind IS NOT NULL ORDER BY times DESC, "latestAt" DESC LIMIT ${limit}`
}

export async function saveAnswered(
  gap: { words: string; locale: Locale },
  answer: { kind: string; entryId: string },
  by: { closedById: string; closedAt: Date },
): Promise<void> {
  const data = { ...answer, ...by }
  await db.searchAnswered.upsert({
    where: { words_locale: gap },
    create: { ...gap, ...data },
    update: data,
  })
}

import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/search/search-entry'

export type KnownTerm = { termId: number; stem: string; documents: number }
export type KnownWord = KnownTerm & { text: string }

export async function findTerms(locale: Locale, stems: string[]): Promise<KnownTerm[]> {
  return db.$queryRaw<KnownTerm[]>`
    SELECT id AS "termId", stem, documents FROM "SearchTerm"
    WHERE locale = ${locale}::"Locale" AND stem = ANY(${stems}) AND documents > 0`
}

/** For each stem the commonest longer ones that begin with it. The brace follows z. */
export async function findLonger(
  locale: Locale,
  stems: string[],
  limit = 40,
): Promise<(KnownTerm & { asked: string })[]> {
  return db.$queryRaw<(KnownTerm & { asked: string })[]>`
    SELECT asked.stem AS asked, t.* FROM unnest(${stems}::text[]) AS asked(stem) CROSS JOIN LATERAL (
      SELECT id AS "termId", stem, documents FROM "SearchTerm"
      WHERE locale = ${locale}::"Locale" AND stem ~>~ asked.stem AND stem ~<~ (asked.stem || '{') AND documents > 0
      ORDER BY documents DESC LIMIT ${limit}) t`
}

/** The most common words that begin as given. */
export async function findCompletions(locale: Locale, beginning: string, limit: number): Promise<KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`
    SELECT w.text, t.id AS "termId", t.stem, t.documents FROM "SearchWord" w JOIN "SearchTerm" t ON t.id = w."termId"
    WHERE w.locale = ${locale}::"Locale" AND w.text LIKE ${`${beginning.replace(/[\\%_]/g, '\\$&')}%`} AND t.documents > 0
    ORDER BY t.documents DESC, w.text LIMIT ${limit}`
}

/** Words that share one of the given spellings-with-a-letter-left-out. OFFSET 0 keeps the planner from reading every term for a few words. */
export async function findSimilar(locale: Locale, deletions: string[]): Promise<KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`
    SELECT w.text, w."termId", t.stem, t.documents FROM "SearchWord" w
    CROSS JOIN LATERAL (SELECT stem, documents FROM "SearchTerm" WHERE id = w."termId" OFFSET 0) t
    WHERE w.deletions && ${deletions} AND w.locale = ${locale}::"Locale" AND t.documents > 0`
}

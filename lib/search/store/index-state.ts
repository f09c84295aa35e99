import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/search/search-entry'
import { locales } from '@/lib/search/search-entry'

export type Language = { documents: number; averageLength: number }
export type IndexState = { revision: string; languages: Record<Locale, Language>; unsent: number[] }

type Row = { locale: Locale; documents: number; length: number; revision: string }
const mostUnsent = 200

/**
 * What changes whenever the index does, in one question: every writer rewrites the row of each language it touches, so the transactions
 * that wrote these rows name the state of the whole index. `unsent`: documents that Meilisearch has not yet, a few, or many while it
 * is away.
 */
export async function readIndexState(): Promise<IndexState> {
  const [row] = await db.$queryRaw<{ languages: Row[]; unsent: number[] }[]>`
    SELECT (SELECT coalesce(json_agg(json_build_object('locale', locale, 'documents', documents, 'length', length, 'revision', xmin::text)
      ORDER BY locale), '[]') FROM "SearchLanguage") AS languages,
    ARRAY(SELECT DISTINCT "documentId" FROM (SELECT "documentId" FROM "SearchOutbox" ORDER BY id DESC LIMIT ${mostUnsent}) latest) AS unsent`
  const rows = row?.languages ?? []
  const languageOf = (locale: Locale): Language => {
    const { documents, length } = rows.find((row) => row.locale === locale) ?? { documents: 0, length: 0 }
    return { documents, averageLength: documents > 0 ? length / documents : 1 }
  }
  return {
    revision: rows.map((row) => `${row.locale}${row.revision}`).join(' '),
    languages: Object.fromEntries(locales.map((locale) => [locale, languageOf(locale)])) as Record<Locale, Language>,
    unsent: row?.unsent ?? [],
  }
}

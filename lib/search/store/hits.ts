import type { Audience } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { Fields } from '@/lib/search/document'
import { type ReadText, readForExcerpt, readText } from '@/lib/search/highlight'
import type { EntryKind, Locale } from '@/lib/search/search-entry'

export type ShownDocument = {
  kind: EntryKind
  entryId: string
  locale: Locale
  audience: Audience
  serviceId: string | null
  validated: boolean
  title: ReadText
  /** What an excerpt may be taken from. */
  text: ReadText
}

/** Every document of the given entries. */
export async function readShown(entries: { kind: EntryKind; entryId: string }[]): Promise<ShownDocument[]> {
  const rows = await db.$queryRaw<(Omit<ShownDocument, 'title' | 'text'> & { fields: Fields })[]>`
    SELECT kind, "entryId", locale, audience, "serviceId", validated, fields FROM "SearchDocument"
    WHERE (kind, "entryId") IN (SELECT * FROM unnest(${entries.map((e) => e.kind)}::text[], ${entries.map((e) => e.entryId)}::text[]))`
  return rows.map(({ fields: { title, summary, body, solutions }, ...row }) => ({
    ...row,
    title: readText(title, row.locale),
    text: readForExcerpt([summary, body, solutions].filter(Boolean).join(' '), row.locale),
  }))
}

import type { Audience } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { Fields } from '@/lib/search/document'
import type { EntryKind, Locale } from '@/lib/search/search-entry'

export type ShownDocument = {
  kind: EntryKind
  entryId: string
  locale: Locale
  audience: Audience
  serviceId: string | null
  validated: boolean
  fields: Fields
}

/** Every document of the given entries that these audiences may read. */
export async function readShown(
  entries: { kind: EntryKind; entryId: string }[],
  audiences: Audience[],
): Promise<ShownDocument[]> {
  if (entries.length === 0) return []
  return db.$queryRaw<ShownDocument[]>`
    SELECT kind, "entryId", locale, audience, "serviceId", validated, fields FROM "SearchDocument"
    WHERE (kind, "entryId") IN (SELECT * FROM unnest(${entries.map((e) => e.kind)}::text[], ${entries.map((e) => e.entryId)}::text[]))
      AND audience = ANY(${audiences}::"Audience"[])`
}

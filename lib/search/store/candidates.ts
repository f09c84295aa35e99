import type { Audience } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { EntryKind, Locale } from '@/lib/search/search-entry'
import type { TokenSequence } from '@/lib/search/token-sequence'
import { tokensFromBytes } from '@/lib/search/token-sequence'

/** What ranking needs of a document. */
export type Candidate = {
  id: number
  kind: EntryKind
  entryId: string
  locale: Locale
  audience: Audience
  organizationId: string | null
  serviceId: string | null
  validated: boolean
  length: number
  tokens: TokenSequence
}

/** Those of the documents that exist: an engine may be a moment behind. */
export async function readCandidates(ids: number[]): Promise<Map<number, Candidate>> {
  const rows = await db.$queryRaw<(Omit<Candidate, 'tokens'> & { tokens: Uint8Array })[]>`
    SELECT id, kind, "entryId", locale, audience, "organizationId", "serviceId", validated, length, tokens
    FROM "SearchDocument" WHERE id = ANY(${ids})`
  return new Map(rows.map((row) => [row.id, { ...row, tokens: tokensFromBytes(row.tokens) }]))
}

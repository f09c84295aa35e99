import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'
import type { Scope } from '@/lib/search/search-engine'
import type { EntryKind, Locale } from '@/lib/search/search-entry'
import type { TokenSequence } from '@/lib/search/token-sequence'
import { tokensFromBytes } from '@/lib/search/token-sequence'

/** The documents in which the given terms weigh most, heaviest first. */
export async function findHeaviest(
  terms: { termId: number; weight: number }[],
  scope: Scope,
  limit: number,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT p."documentId" AS id FROM unnest(${terms.map((t) => t.termId)}::int[], ${terms.map((t) => t.weight)}::float8[]) AS q(term, weight)
    JOIN "SearchPosting" p ON p."termId" = q.term AND p.audience = ANY(${scope.audiences}::"Audience"[])
    WHERE ${withinScope(scope)}
    GROUP BY 1 ORDER BY sum(q.weight * p.impact) DESC, 1 LIMIT ${limit}`
  return rows.map((row) => row.id)
}

/** Hardly any entry belongs to one organisation: the others' are a short list to leave out, cheaper than a look at every document. */
function withinScope({ organizationId, serviceId }: Scope) {
  const service =
    serviceId === null
      ? Prisma.empty
      : Prisma.sql`AND p."documentId" IN (SELECT id FROM "SearchDocument" WHERE "serviceId" = ${serviceId})`
  return Prisma.sql`p."documentId" NOT IN (
    SELECT id FROM "SearchDocument" WHERE "organizationId" IS NOT NULL AND "organizationId" IS DISTINCT FROM ${organizationId}::uuid) ${service}`
}

export type Candidate = {
  id: number
  kind: EntryKind
  entryId: string
  locale: Locale
  serviceId: string | null
  validated: boolean
  length: number
  tokens: TokenSequence
}

/** What ranking needs of the candidates that exist and are still in scope: an engine may be a moment behind. */
export async function readCandidates(ids: number[], scope: Scope): Promise<Candidate[]> {
  const rows = await db.$queryRaw<(Omit<Candidate, 'tokens'> & { tokens: Uint8Array })[]>`
    SELECT id, kind, "entryId", locale, "serviceId", validated, length, tokens FROM "SearchDocument"
    WHERE id = ANY(${ids}) AND audience = ANY(${scope.audiences}::"Audience"[])
      AND ("organizationId" IS NULL OR "organizationId" = ${scope.organizationId}::uuid)
      AND (${scope.serviceId}::text IS NULL OR "serviceId" = ${scope.serviceId})`
  return rows.map((row) => ({ ...row, tokens: tokensFromBytes(row.tokens) }))
}

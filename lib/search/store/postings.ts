import type { Audience } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { Posting } from '@/lib/search/heaviest'

type Row = { termId: number; audience: Audience; ids: Uint8Array; impacts: Uint8Array }

/** In which documents terms stand and how heavily, as two rows of numbers for each audience: a row a posting would cost more than it says. */
export async function readPostings(termIds: number[]): Promise<Map<number, Posting[]>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "termId", audience, string_agg(int4send("documentId"), ''::bytea) AS ids, string_agg(float4send(impact), ''::bytea) AS impacts
    FROM "SearchPosting" WHERE "termId" = ANY(${termIds}) GROUP BY 1, 2`
  const postings = new Map<number, Posting[]>()
  for (const { termId, audience, ids, impacts } of rows) {
    const posting = { audience, ids: new Int32Array(inOrder(ids)), impacts: new Float32Array(inOrder(impacts)) }
    postings.set(termId, [...(postings.get(termId) ?? []), posting])
  }
  return postings
}

/** PostgreSQL sends numbers with the great end first. */
const inOrder = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(Buffer.from(bytes).swap32()).buffer

/** Documents that belong to one organisation: hardly any. */
export async function readReserved(): Promise<Map<number, string>> {
  const rows = await db.searchDocument.findMany({
    where: { organizationId: { not: null } },
    select: { id: true, organizationId: true },
  })
  return new Map(rows.map((row) => [row.id, row.organizationId as string]))
}

export async function listDocumentsOf(serviceId: string): Promise<Set<number>> {
  const rows = await db.searchDocument.findMany({ where: { serviceId }, select: { id: true } })
  return new Set(rows.map((row) => row.id))
}

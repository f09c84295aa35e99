import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

export type FoundCall = { number: number; title: string; description: string; serviceId: string | null }
export type CallsAsked = {
  callerId: string | null
  organizationId: string | null
  number: number | null
  words: string[]
  limit: number
}

/** Letters as they are compared: the same folding as in the index, as far as PostgreSQL can do it on the row. */
const folded = Prisma.sql`translate(lower(translate(title || ' ' || description, 'İIŞĞÇÖÜÂÎÛ', 'iisgcouaiu')), 'ışğçöüâîû', 'isgcouaiu')`

/** A customer's own calls (`callerId`), or every call for staff (null), newest first. */
export async function findCalls({ callerId, organizationId, number, words, limit }: CallsAsked): Promise<FoundCall[]> {
  const visible =
    callerId === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`"callerId" = ${callerId}::uuid AND "organizationId" = ${organizationId}::uuid`
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const matching =
    number !== null ? Prisma.sql`number = ${number}` : Prisma.sql`${folded} LIKE ALL(${patterns}::text[])`
  return db.$queryRaw<FoundCall[]>`
    SELECT number, title, description, "serviceId" FROM "Call" WHERE ${visible} AND ${matching} ORDER BY "createdAt" DESC LIMIT ${limit}`
}

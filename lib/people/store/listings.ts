import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

export type ListedPerson = {
  id: string
  name: string
  email: string
  phone: string | null
  role: Role
  disabledAt: Date | null
  organization: { id: string; name: string } | null
}

const listed = {
  id: true,
  name: true,
  email: true,
  phone: true,
  role: true,
  disabledAt: true,
  organization: { select: { id: true, name: true } },
} as const

export const findListedPerson = (id: string): Promise<ListedPerson | null> =>
  db.person.findUnique({ where: { id }, select: listed })

/** In Turkish the small i and the capital I are other letters than in English: both readings are looked for. */
const spellings = (term: string) => [...new Set([term, term.toLocaleLowerCase('tr'), term.toLocaleUpperCase('tr')])]

/** People whose name, address or organisation contains every word, by name; `afterId` is the last one seen. */
export async function listPeoplePage(words: string[], afterId: string | null, size: number): Promise<ListedPerson[]> {
  return db.person.findMany({
    where: {
      AND: words.map((word) => ({
        OR: spellings(word).flatMap((contains) => [
          { name: { contains, mode: 'insensitive' as const } },
          { email: { contains, mode: 'insensitive' as const } },
          { organization: { name: { contains, mode: 'insensitive' as const } } },
        ]),
      })),
    },
    select: listed,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: size,
    ...(afterId ? { cursor: { id: afterId }, skip: 1 } : {}),
  })
}

export type Caller = {
  id: string
  name: string
  email: string
  phone: string | null
  organizationId: string
  organizationName: string
}

const like = (term: string) => term.replace(/[\\%_]/g, '\\$&')

/** Customers one of whose names, whose address or whose number begins like `term`. */
export async function listCallers(term: string, size: number): Promise<Caller[]> {
  const digits = term.replace(/\D/g, '')
  const byName = spellings(term).flatMap((each) => [`${like(each)}%`, `% ${like(each)}%`])
  const byPhone =
    digits.length >= 3 ? Prisma.sql`OR regexp_replace(p."phone", '\\D', '', 'g') LIKE ${`%${digits}%`}` : Prisma.empty
  return db.$queryRaw<Caller[]>`
    SELECT p."id"::text AS "id", p."name", p."email", p."phone",
           o."id"::text AS "organizationId", o."name" AS "organizationName"
    FROM "Person" p JOIN "Organization" o ON o."id" = p."organizationId"
    WHERE p."role" = 'customer' AND p."disabledAt" IS NULL
      AND (p."name" ILIKE ANY (${byName}) OR p."email" ILIKE ${`${like(term)}%`} ${byPhone})
    ORDER BY p."name", p."id" LIMIT ${size}`
}

/** A customer who can be the caller of a call, or null. */
export async function findCallerRow(
  id: string,
): Promise<{ id: string; organizationId: string; locale: 'en' | 'tr' | null } | null> {
  const person = await db.person.findFirst({
    where: { id, role: 'customer', disabledAt: null },
    select: { id: true, organizationId: true, locale: true },
  })
  return person?.organizationId ? { ...person, organizationId: person.organizationId } : null
}

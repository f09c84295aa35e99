import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { foldLetters, markedLetters, plainLetters } from '@/lib/db/fold-letters'
import { Prisma } from '@/lib/db/generated/client.ts'

export type ListedPerson = {
  id: string
  name: string
  email: string
  phone: string | null
  role: Role
  mayFix: boolean
  disabledAt: Date | null
  organization: { id: string; name: string } | null
}

const folded = (column: string) => Prisma.raw(`lower(translate(${column}, '${markedLetters}', '${plainLetters}'))`)
const like = (term: string) => foldLetters(term).replace(/[\\%_]/g, '\\$&')

const listed = Prisma.sql`
  SELECT p."id"::text AS "id", p."name", p."email", p."phone", p."role"::text AS "role", p."mayFix", p."disabledAt",
         CASE WHEN o."id" IS NULL THEN NULL ELSE json_build_object('id', o."id", 'name', o."name") END AS "organization"
  FROM "Person" p LEFT JOIN "Organization" o ON o."id" = p."organizationId"`

export async function findListedPerson(id: string): Promise<ListedPerson | null> {
  const [person] = await db.$queryRaw<ListedPerson[]>`${listed} WHERE p."id" = ${id}::uuid`
  return person ?? null
}

/** People whose name, address or organisation contains every word, by name; `afterId` is the last one seen. */
export async function listPeoplePage(words: string[], afterId: string | null, size: number): Promise<ListedPerson[]> {
  const text = folded(`p."name" || ' ' || p."email" || ' ' || coalesce(o."name", '')`)
  const conditions = [
    Prisma.sql`true`,
    ...words.map((word) => Prisma.sql`${text} LIKE ${`%${like(word)}%`}`),
    ...(afterId
      ? [Prisma.sql`(p."name", p."id") > (SELECT a."name", a."id" FROM "Person" a WHERE a."id" = ${afterId}::uuid)`]
      : []),
  ]
  return db.$queryRaw<ListedPerson[]>`
    ${listed} WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY p."name", p."id" LIMIT ${size}`
}

export type Caller = {
  id: string
  name: string
  email: string
  phone: string | null
  organizationId: string
  organizationName: string
}

/** Customers one of whose names or whose address begins like `term`, or whose number holds its digits. */
export async function listCallers(term: string, size: number): Promise<Caller[]> {
  const digits = term.replace(/\D/g, '').replace(/^0+/, '')
  const byPhone =
    digits.length >= 3 ? Prisma.sql`OR regexp_replace(p."phone", '\\D', '', 'g') LIKE ${`%${digits}%`}` : Prisma.empty
  const name = folded('p."name"')
  return db.$queryRaw<Caller[]>`
    SELECT p."id"::text AS "id", p."name", p."email", p."phone",
           o."id"::text AS "organizationId", o."name" AS "organizationName"
    FROM "Person" p JOIN "Organization" o ON o."id" = p."organizationId"
    WHERE p."role" = 'customer' AND p."disabledAt" IS NULL
      AND (${name} LIKE ${`${like(term)}%`} OR ${name} LIKE ${`% ${like(term)}%`}
        OR ${folded('p."email"')} LIKE ${`${like(term)}%`} ${byPhone})
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

/** The active customer of an organisation who has this address in small letters, or null. */
export async function findCustomerRow(
  organizationId: string,
  email: string,
): Promise<{ id: string; organizationId: string; locale: 'en' | 'tr' | null } | null> {
  const person = await db.person.findFirst({
    where: { email, organizationId, role: 'customer', disabledAt: null },
    select: { id: true, locale: true },
  })
  return person && { ...person, organizationId }
}

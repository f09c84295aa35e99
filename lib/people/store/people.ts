import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'

export type Access = { role?: Role; organizationId?: string | null; disabledAt?: Date | null; passwordHash?: string }
export type NewPerson = {
  email: string
  name: string
  phone: string | null
  role: Role
  organizationId: string | null
  passwordHash: string
  createdAt: Date
}

const isUniqueViolation = (error: unknown) => (error as { code?: string }).code === 'P2002'

/** The new person's id, or null when the address is taken. */
export async function addPersonRow(person: NewPerson): Promise<string | null> {
  try {
    const { id } = await db.person.create({ data: person, select: { id: true } })
    return id
  } catch (error) {
    if (isUniqueViolation(error)) return null
    throw error
  }
}

export const findPerson = (id: string) =>
  db.person.findUnique({ where: { id }, select: { id: true, email: true, role: true, disabledAt: true } })

export const findOwnPassword = (id: string) =>
  db.person.findUnique({ where: { id }, select: { email: true, name: true, passwordHash: true } })

export async function organizationExists(id: string): Promise<boolean> {
  return (await db.organization.count({ where: { id } })) === 1
}

export const listOrganizations = () =>
  db.organization.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })

class NoAdminLeft extends Error {}

/**
 * Changes what a person may do and ends every session of theirs, in one step. The new epoch, or null if nobody would be
 * left to administer: of two administrators who demote each other at once, one is refused.
 */
export async function changeAccess(personId: string, access: Access): Promise<number | null> {
  try {
    return await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(73, 0)::text`
      const { organizationId } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
      const moves = access.organizationId !== undefined && access.organizationId !== organizationId
      const { sessionEpoch } = await tx.person.update({
        where: { id: personId },
        data: { ...access, ...(moves ? { siteId: null } : {}), sessionEpoch: { increment: 1 } },
        select: { sessionEpoch: true },
      })
      if ((await tx.person.count({ where: { role: 'admin', disabledAt: null } })) === 0) throw new NoAdminLeft()
      return sessionEpoch
    })
  } catch (error) {
    if (error instanceof NoAdminLeft) return null
    throw error
  }
}

/** Ends every session of a person; with `passwordHash`, because the password is a new one. */
export async function raiseEpoch(personId: string, change: { passwordHash?: string } = {}): Promise<number> {
  const { sessionEpoch } = await db.person.update({
    where: { id: personId },
    data: { ...change, sessionEpoch: { increment: 1 } },
    select: { sessionEpoch: true },
  })
  return sessionEpoch
}

/** Whether Level 1 may mend what is published. It holds from the next request on; no session ends. */
export async function saveMayFix(personId: string, mayFix: boolean): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { mayFix } })
}

export async function saveLocale(personId: string, locale: 'en' | 'tr' | null): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { locale } })
}

export const countAdmins = () => db.person.count({ where: { role: 'admin' } })

export const findActiveByEmail = (email: string) =>
  db.person.findUnique({ where: { email, disabledAt: null }, select: { id: true, role: true, organizationId: true } })

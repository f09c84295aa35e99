import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'

type NewDemoPerson = { email: string; name: string; role: Role; phone: string; organization: string | null }

export const listPasswordHashes = (emails: string[]) =>
  db.person.findMany({ where: { email: { in: emails } }, select: { id: true, passwordHash: true } })

export async function addMissingOrganizations(names: string[]): Promise<void> {
  await db.organization.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true })
}

export async function addMissingPeople(people: NewDemoPerson[], passwordHash: string, now: Date): Promise<void> {
  const organizations = await db.organization.findMany({ select: { id: true, name: true } })
  const idOf = new Map(organizations.map((each) => [each.name, each.id]))
  await db.person.createMany({
    data: people.map(({ organization, ...person }) => ({
      ...person,
      passwordHash,
      createdAt: now,
      organizationId: organization ? (idOf.get(organization) ?? null) : null,
    })),
    skipDuplicates: true,
  })
}

export async function replacePasswords(ids: string[], passwordHash: string): Promise<void> {
  await db.person.updateMany({ where: { id: { in: ids } }, data: { passwordHash, sessionEpoch: { increment: 1 } } })
}

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

type NewDemoSite = { organization: string; name: string; people: string[] }

export async function addDemoSite({ organization, name, people }: NewDemoSite, now: Date): Promise<void> {
  const owner = await db.organization.findUnique({ where: { name: organization }, select: { id: true } })
  if (!owner) return
  const site = { organizationId: owner.id, name }
  const { id } = await db.site.upsert({
    where: { organizationId_name: site },
    create: { ...site, createdAt: now },
    update: {},
    select: { id: true },
  })
  await db.person.updateMany({
    where: { email: { in: people }, organizationId: owner.id, siteId: null },
    data: { siteId: id },
  })
}

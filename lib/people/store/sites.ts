import { db } from '@/lib/db/client'

/** Every organisation with its sites, each with how many people work there. */
export const listSiteRows = () =>
  db.organization.findMany({
    select: {
      id: true,
      name: true,
      sites: {
        select: { id: true, name: true, _count: { select: { people: true } } },
        orderBy: { name: 'asc' },
      },
    },
    orderBy: { name: 'asc' },
  })

/** False when the organisation has a site of this name. */
export async function addSiteRow(site: { organizationId: string; name: string; createdAt: Date }): Promise<boolean> {
  return (await db.site.createMany({ data: [site], skipDuplicates: true })).count === 1
}

export const findSite = (id: string) =>
  db.site.findUnique({ where: { id }, select: { id: true, organizationId: true } })

export const findSiteOf = async (personId: string): Promise<string | null> =>
  (await db.person.findUnique({ where: { id: personId }, select: { siteId: true } }))?.siteId ?? null

/** Moves a person to a site of their organisation; false when it is none of theirs. */
export async function saveSite(personId: string, siteId: string | null, organizationId: string): Promise<boolean> {
  const { count } = await db.person.updateMany({ where: { id: personId, organizationId }, data: { siteId } })
  return count === 1
}

/** Every site, with the name of its organisation before its own. */
export async function listSiteNames(): Promise<{ id: string; name: string }[]> {
  const sites = await db.site.findMany({
    select: { id: true, name: true, organization: { select: { name: true } } },
    orderBy: [{ organization: { name: 'asc' } }, { name: 'asc' }],
  })
  return sites.map(({ id, name, organization }) => ({ id, name: `${organization.name}: ${name}` }))
}

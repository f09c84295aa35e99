import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

export type StoredSiteHours = { siteId: string; version: number; calendarId: string | null }

/** By which calendar each site is served now; those that never had hours of their own are left out. */
export async function listSiteHourRows(): Promise<StoredSiteHours[]> {
  const rows = await db.siteHours.findMany({ distinct: ['siteId'], orderBy: [{ siteId: 'asc' }, { number: 'desc' }] })
  return rows.map(({ siteId, number, calendarId }) => ({ siteId, calendarId, version: number }))
}

export const siteIsThere = async (id: string): Promise<boolean> => (await db.site.count({ where: { id } })) === 1

type Change = StoredSiteHours & { actorId: string; at: Date }

/** Adds what holds from now on, and has every open call of the site reckoned again. False for the loser of two. */
export async function addSiteHours({ siteId, version, calendarId, actorId, at }: Change): Promise<boolean> {
  // A version that never was is no place to go on from.
  if (version > 0 && (await db.siteHours.count({ where: { siteId, number: version } })) === 0) return false
  try {
    await db.$transaction([
      db.siteHours.create({ data: { siteId, number: version + 1, calendarId, actorId, fromAt: at } }),
      db.call.updateMany({ where: { siteId, isOpen: true }, data: { reckonAt: at } }),
    ])
    return true
  } catch (fault) {
    if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002') return false
    throw fault
  }
}

import { type CalendarContent, calendarContent } from '@/lib/contracts/calendar-content'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

export type StoredSiteHours = { siteId: string; version: number; calendarId: string | null }

/** By which calendar each site is served now; those that never had hours of their own are left out. */
export async function listSiteHourRows(): Promise<StoredSiteHours[]> {
  const rows = await db.siteHours.findMany({ distinct: ['siteId'], orderBy: [{ siteId: 'asc' }, { number: 'desc' }] })
  return rows.map(({ siteId, number, calendarId }) => ({ siteId, calendarId, version: number }))
}

/** What the own calendars of these sites say now; sites that are served by their contract's are left out. */
export async function listSiteCalendarContents(siteIds: string[]): Promise<[string, CalendarContent][]> {
  const rows = await db.siteHours.findMany({
    where: { siteId: { in: siteIds } },
    distinct: ['siteId'],
    orderBy: [{ siteId: 'asc' }, { number: 'desc' }],
    select: {
      siteId: true,
      calendar: { select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } } } },
    },
  })
  return rows.flatMap(({ siteId, calendar }) => {
    const content = calendar?.revisions[0]?.content
    return content === undefined ? [] : [[siteId, calendarContent.parse(content)] as [string, CalendarContent]]
  })
}

export const siteIsThere = async (id: string): Promise<boolean> => (await db.site.count({ where: { id } })) === 1

/** Sites of this name that have never had hours of their own. */
export const findSitesNamed = async (name: string): Promise<string[]> =>
  (await db.site.findMany({ where: { name, hours: { none: {} } }, select: { id: true } })).map(({ id }) => id)

type Change = StoredSiteHours & { actorId: string | null; at: Date }

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

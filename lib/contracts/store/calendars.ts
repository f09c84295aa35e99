import { type CalendarContent, calendarContent } from '@/lib/contracts/calendar-content'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

const latest = { revisions: { orderBy: { number: 'desc' }, take: 1 } } satisfies Prisma.ServiceCalendarInclude

export type StoredCalendar = { id: string; name: string; version: number; content: CalendarContent }

type Row = Prisma.ServiceCalendarGetPayload<{ include: typeof latest }>

const withContent = ({ id, name, version, revisions }: Row): StoredCalendar => ({
  id,
  name,
  version,
  content: calendarContent.parse(revisions[0]?.content),
})

export async function listCalendarRows(): Promise<StoredCalendar[]> {
  const rows = await db.serviceCalendar.findMany({ include: latest, orderBy: { name: 'asc' } })
  return rows.map(withContent)
}

export async function findCalendar(id: string): Promise<StoredCalendar | null> {
  const row = await db.serviceCalendar.findUnique({ where: { id }, include: latest })
  return row && withContent(row)
}

type Change = { name: string; content: CalendarContent; actorId: string | null; at: Date }

const isTaken = (fault: unknown) => fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'

/** The id of the new calendar, or null when the name is taken. */
export async function addCalendar({ name, content, actorId, at }: Change): Promise<string | null> {
  try {
    const revisions = { create: { number: 1, content, actorId, fromAt: at } }
    return (await db.serviceCalendar.create({ data: { name, createdAt: at, revisions } })).id
  } catch (fault) {
    if (isTaken(fault)) return null
    throw fault
  }
}

/** Adds a revision from now on, and has every open call under the calendar reckoned again. */
export async function reviseCalendar(
  { id, version }: { id: string; version: number },
  { name, content, actorId, at }: Change,
): Promise<'saved' | 'changed-meanwhile' | 'name-taken'> {
  try {
    return await db.$transaction(async (tx) => {
      const where = { id, version }
      const { count } = await tx.serviceCalendar.updateMany({ where, data: { name, version: version + 1 } })
      if (count !== 1) return 'changed-meanwhile'
      const data = { calendarId: id, number: version + 1, content, actorId, fromAt: at }
      await tx.serviceCalendarRevision.create({ data })
      await tx.call.updateMany({
        where: {
          isOpen: true,
          OR: [
            { organization: { contract: { revisions: { some: { calendarId: id } } } } },
            { site: { hours: { some: { calendarId: id } } } },
            { stays: { some: { group: { agreements: { some: { calendarId: id } } } } } },
            { parts: { some: { calendarId: id } } },
          ],
        },
        data: { reckonAt: at },
      })
      return 'saved'
    })
  } catch (fault) {
    if (isTaken(fault)) return 'name-taken'
    throw fault
  }
}

/** What the calendars of these organisations' contracts say now; organisations without a contract are left out. */
export async function listCalendarContents(organizationIds: string[]): Promise<[string, CalendarContent][]> {
  const newest = { orderBy: { number: 'desc' }, take: 1 } as const
  const contracts = await db.contract.findMany({
    where: { organizationId: { in: organizationIds } },
    select: {
      organizationId: true,
      revisions: { ...newest, select: { calendar: { select: { revisions: newest } } } },
    },
  })
  return contracts.flatMap(({ organizationId, revisions }) => {
    const content = revisions[0]?.calendar.revisions[0]?.content
    return content === undefined ? [] : [[organizationId, calendarContent.parse(content)] as [string, CalendarContent]]
  })
}

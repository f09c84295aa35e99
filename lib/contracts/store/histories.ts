import { calendarContent } from '@/lib/contracts/calendar-content'
import type { CalendarHistory, ContractHistory } from '@/lib/contracts/call-clock'
import { contractContent } from '@/lib/contracts/contract-content'
import { contractAtSite } from '@/lib/contracts/site-hours'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'

export type Histories = { contract: ContractHistory; calendars: Map<string, CalendarHistory> }

const order = { orderBy: { number: 'asc' } } as const
const withCalendar = { calendar: { include: { revisions: order } } } satisfies Prisma.ContractRevisionInclude

type Revisions = { fromAt: Date; content: Prisma.JsonValue }[]

/** What a calendar said, from its first revision on. */
export const calendarHistory = (revisions: Revisions): CalendarHistory =>
  revisions.map(({ fromAt, content }) => ({ fromAt, content: calendarContent.parse(content) }))

/** What an organisation was promised at one of its sites, or at none, and by which calendars, from the first revision on. */
export async function readHistories(organizationId: string, siteId: string | null): Promise<Histories> {
  const [revisions, hours] = await Promise.all([
    db.contractRevision.findMany({ where: { contract: { organizationId } }, ...order, include: withCalendar }),
    siteId === null ? [] : db.siteHours.findMany({ where: { siteId }, ...order, include: withCalendar }),
  ])
  const contract = revisions.map(({ calendarId, fromAt, content }) => ({
    ...{ calendarId, fromAt },
    content: contractContent.parse(content),
  }))
  const calendars = [...revisions, ...hours].flatMap(({ calendar }) => calendar ?? [])
  return {
    contract: contractAtSite(contract, hours),
    calendars: new Map(calendars.map(({ id, revisions: each }) => [id, calendarHistory(each)])),
  }
}

export async function readCalendarHistory(calendarId: string): Promise<CalendarHistory> {
  return calendarHistory(await db.serviceCalendarRevision.findMany({ where: { calendarId }, ...order }))
}

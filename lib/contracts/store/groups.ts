import { calendarContent } from '@/lib/contracts/calendar-content'
import type { CalendarHistory } from '@/lib/contracts/call-clock'
import { type GroupAgreement, groupAgreement } from '@/lib/contracts/group-agreement'
import type { AgreementHistory } from '@/lib/contracts/group-clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'

export type StoredAgreement = { version: number; calendarId: string | null; content: GroupAgreement }

export async function findAgreement(groupId: string): Promise<StoredAgreement | null> {
  const row = await db.groupAgreement.findFirst({ where: { groupId }, orderBy: { number: 'desc' } })
  return row && { version: row.number, calendarId: row.calendarId, content: groupAgreement.parse(row.content) }
}

/** Whether the group is there, and the calendar that is named for it. */
export async function groupIsThere(groupId: string, calendarId: string | null): Promise<boolean> {
  const [groups, calendars] = await Promise.all([
    db.supportGroup.count({ where: { id: groupId } }),
    calendarId === null ? 1 : db.serviceCalendar.count({ where: { id: calendarId } }),
  ])
  return groups + calendars === 2
}

export const findGroupNamed = async (name: string): Promise<string | null> =>
  (await db.supportGroup.findUnique({ where: { name }, select: { id: true } }))?.id ?? null

type Change = StoredAgreement & { groupId: string; actorId: string | null; at: Date }

/** Adds what is agreed from now on, unless somebody did since `version`. False for the loser. */
export async function addAgreement({ groupId, version, calendarId, content, actorId, at }: Change): Promise<boolean> {
  try {
    const data = { groupId, number: version + 1, calendarId, content, actorId, fromAt: at }
    // A version that never was is no place to go on from.
    if (version > 0 && (await db.groupAgreement.count({ where: { groupId, number: version } })) === 0) return false
    await db.$transaction([
      db.groupAgreement.create({ data }),
      db.call.updateMany({ where: { isOpen: true, stays: { some: { groupId } } }, data: { reckonAt: at } }),
    ])
    return true
  } catch (fault) {
    if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002') return false
    throw fault
  }
}

/** What a group agreed to and by which calendars, from the first agreement on. */
export async function readAgreementHistory(
  groupId: string,
): Promise<{ agreements: AgreementHistory; calendars: Map<string, CalendarHistory> }> {
  const order = { orderBy: { number: 'asc' } } as const
  const rows = await db.groupAgreement.findMany({
    where: { groupId },
    ...order,
    include: { calendar: { include: { revisions: order } } },
  })
  return {
    agreements: rows.map(({ fromAt, calendarId, content }) => ({
      ...{ fromAt, calendarId },
      content: groupAgreement.parse(content),
    })),
    calendars: new Map(
      rows.flatMap(({ calendar }) =>
        calendar
          ? [
              [
                calendar.id,
                calendar.revisions.map(({ fromAt, content }) => ({ fromAt, content: calendarContent.parse(content) })),
              ] as const,
            ]
          : [],
      ),
    ),
  }
}

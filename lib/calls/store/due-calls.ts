import type { CallEvent } from '@/lib/calls/call-events'
import { db } from '@/lib/db/client'
import { type NewNotice, saveAddition } from './calls'

const batch = 200
const due = {
  id: true,
  number: true,
  title: true,
  version: true,
  callerId: true,
  assigneeId: true,
  organizationId: true,
  siteId: true,
  resolvedAt: true,
  reminders: true,
} as const

/** Resolved calls of which nobody has reckoned yet when their caller is asked again. */
export const listUnreckoned = () =>
  db.call.findMany({
    where: { state: 'resolved', remindAt: null, resolvedAt: { not: null } },
    select: due,
    orderBy: { resolvedAt: 'asc' },
    take: batch,
  })

/** Resolved calls whose caller is to be asked again by now, or was asked often enough. */
export const listToRemind = (now: Date) =>
  db.call.findMany({
    where: { state: 'resolved', remindAt: { lte: now } },
    select: due,
    orderBy: { remindAt: 'asc' },
    take: batch,
  })

export type DueCall = Awaited<ReturnType<typeof listToRemind>>[number]

/** Says when its caller is asked again, unless it was resolved anew meanwhile. */
export async function saveRemindAt({ id, resolvedAt }: DueCall, remindAt: Date): Promise<void> {
  await db.call.updateMany({ where: { id, resolvedAt, remindAt: null }, data: { remindAt } })
}

/** Calls whose time of waiting is over. */
export const listWaitedLongEnough = (now: Date) =>
  db.call.findMany({
    where: { state: 'waiting', waitingUntil: { lte: now } },
    select: due,
    orderBy: { waitingUntil: 'asc' },
    take: batch,
  })

type Tell = { events: CallEvent[]; notices: NewNotice[]; at: Date }

/** Counts a reminder, once: of two workers one wins. The version stays, since nothing of what anybody looks at has changed. */
export const saveReminder = ({ id, reminders }: DueCall, remindAt: Date, tell: Tell): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({
      where: { id, state: 'resolved', reminders },
      data: { reminders: reminders + 1, remindAt },
    })
    if (count === 1) await saveAddition(tx, id, { ...tell, actorId: null })
    return count === 1
  })

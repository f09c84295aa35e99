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
  resolvedAt: true,
  reminders: true,
} as const

/** Resolved calls whose caller was asked `reminders` times again and has had until `before` to answer that. */
export const listUnanswered = (reminders: number, before: Date) =>
  db.call.findMany({
    where: { state: 'resolved', reminders, resolvedAt: { lte: before } },
    select: due,
    orderBy: { resolvedAt: 'asc' },
    take: batch,
  })

export type DueCall = Awaited<ReturnType<typeof listUnanswered>>[number]

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
export const saveReminder = ({ id, reminders }: DueCall, tell: Tell): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({
      where: { id, state: 'resolved', reminders },
      data: { reminders: reminders + 1 },
    })
    if (count === 1) await saveAddition(tx, id, { ...tell, actorId: null })
    return count === 1
  })

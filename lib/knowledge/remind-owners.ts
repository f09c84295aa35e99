import { aheadMs } from './list-due'
import { listToRemind, saveReminders } from './store/reminders'

/** Tells whoever looks after a problem that its day of review or its last day is near: once for each day that was set. */
export async function remindOwners(now: Date): Promise<{ reminded: number }> {
  const until = new Date(now.getTime() + aheadMs)
  const due = (await listToRemind(until)).flatMap(({ reviewAt, expiresAt, ...about }) => {
    const days = [
      { kind: 'reviewDue' as const, at: reviewAt },
      { kind: 'expiryDue' as const, at: expiresAt },
    ]
    return days.flatMap(({ kind, at }) => (at && at < until ? [{ ...about, kind, at }] : []))
  })
  return { reminded: await saveReminders(due, now) }
}

import { calendarsOf } from '@/lib/contracts/calendars-of-places'
import { env } from '@/lib/env'
import { dayMs } from '@/lib/service-clock/calendar'
import { serviceDayAfter } from '@/lib/service-clock/service-days'
import { stateAfter, wordAfter } from './call-states'
import { saveCallChange } from './store/calls'
import { type DueCall, listToRemind, listUnreckoned, saveRemindAt, saveReminder } from './store/due-calls'

export type ReminderSettings = { reminders: number; everyServiceDays: number }

const settings = (): ReminderSettings => {
  const { CONFIRM_REMINDERS: reminders, CONFIRM_EVERY_SERVICE_DAYS: everyServiceDays } = env()
  return { reminders, everyServiceDays }
}

/**
 * Asks callers again for their word, and closes as unanswered what nobody answered after the last reminder. Between two
 * of these lie so many days of service where the caller works: weekends and holidays give nobody time to answer.
 */
export async function remindCallers(
  now: Date,
  { reminders, everyServiceDays }: ReminderSettings = settings(),
): Promise<{ reminded: number; closed: number }> {
  const after = async (calls: DueCall[]) => {
    const calendarOf = await calendarsOf(calls, now)
    // Where nobody ever works, a caller is asked all the same.
    return (call: DueCall, at: Date) =>
      new Date(
        serviceDayAfter(calendarOf(call), at.getTime(), everyServiceDays) ?? at.getTime() + everyServiceDays * dayMs,
      )
  }
  const unreckoned = await listUnreckoned()
  const firstOf = await after(unreckoned)
  for (const call of unreckoned) await saveRemindAt(call, firstOf(call, call.resolvedAt ?? now))

  const due = await listToRemind(now)
  const nextOf = await after(due)
  const counts = { reminded: 0, closed: 0 }
  for (const call of due) {
    if (call.reminders >= reminders) counts.closed += Number(await closeUnanswered(call, now))
    else counts.reminded += Number(await remind(call, nextOf(call, now), now))
  }
  return counts
}

function remind(call: DueCall, next: Date, now: Date): Promise<boolean> {
  const count = call.reminders + 1
  const confirm = { callId: call.id, resolvedAt: (call.resolvedAt ?? now).toISOString() }
  const notice = {
    personId: call.callerId,
    kind: 'callReminder',
    key: `callReminder:${call.number}:${call.version}:${count}`,
    data: { number: call.number, title: call.title, confirm },
  }
  return saveReminder(call, next, { events: [{ kind: 'reminded', count }], notices: [notice], at: now })
}

/** No answer is an end, but never a confirmation. */
const closeUnanswered = (call: DueCall, now: Date): Promise<boolean> =>
  saveCallChange(
    { id: call.id, version: call.version },
    { state: stateAfter('closeUnanswered'), ...wordAfter('closeUnanswered'), closedAt: now },
    {
      events: [{ kind: 'unanswered', reminders: call.reminders }],
      notices: [
        {
          personId: call.callerId,
          kind: 'callUnanswered',
          key: `callUnanswered:${call.number}:${call.version}`,
          data: { number: call.number, title: call.title },
        },
      ],
      actorId: null,
      at: now,
    },
  )

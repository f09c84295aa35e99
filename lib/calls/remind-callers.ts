import { env } from '@/lib/env'
import { stateAfter } from './call-states'
import { saveCallChange } from './store/calls'
import { type DueCall, listUnanswered, saveReminder } from './store/due-calls'

export type ReminderSettings = { reminders: number; everyHours: number }

const settings = (): ReminderSettings => {
  const { CONFIRM_REMINDERS: reminders, CONFIRM_EVERY_HOURS: everyHours } = env()
  return { reminders, everyHours }
}

/**
 * Asks callers again for their word, and closes as unanswered what nobody answered after the last reminder.
 * The nth reminder is due n intervals after the call was resolved.
 */
export async function remindCallers(
  now: Date,
  { reminders, everyHours }: ReminderSettings = settings(),
): Promise<{ reminded: number; closed: number }> {
  const dueAfter = (intervals: number) => new Date(now.getTime() - intervals * everyHours * 3600_000)
  let reminded = 0
  let closed = 0
  // From the last to the first, so that no call takes two steps in one run.
  for (const call of await listUnanswered(reminders, dueAfter(reminders + 1))) {
    if (await closeUnanswered(call, now)) closed++
  }
  for (let count = reminders - 1; count >= 0; count--) {
    for (const call of await listUnanswered(count, dueAfter(count + 1))) {
      if (await remind(call, now)) reminded++
    }
  }
  return { reminded, closed }
}

function remind(call: DueCall, now: Date): Promise<boolean> {
  const count = call.reminders + 1
  const confirm = { callId: call.id, resolvedAt: (call.resolvedAt ?? now).toISOString() }
  const notice = {
    personId: call.callerId,
    kind: 'callReminder',
    key: `callReminder:${call.number}:${call.version}:${count}`,
    data: { number: call.number, title: call.title, confirm },
  }
  return saveReminder(call, { events: [{ kind: 'reminded', count }], notices: [notice], at: now })
}

/** No answer is an end, but never a confirmation. */
const closeUnanswered = (call: DueCall, now: Date): Promise<boolean> =>
  saveCallChange(
    { id: call.id, version: call.version },
    { state: stateAfter('closeUnanswered'), closedAt: now, closedAs: 'unanswered' },
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

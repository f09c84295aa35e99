import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { CalendarContent } from './calendar-content'
import { addCalendar, reviseCalendar } from './store/calendars'

export type SaveCalendarRefusal = 'not-permitted' | 'name-taken' | 'changed-meanwhile'

type Input = { id: string | null; version: number; name: string; content: CalendarContent }

/** A new calendar, or what one says from now on: what was counted before stays counted. */
export async function saveCalendar(
  actor: Actor,
  { id, version, name, content }: Input,
  now: Date,
): Promise<Result<{ id: string }, SaveCalendarRefusal>> {
  if (!can(actor, 'contracts.manage', null)) return refuse('not-permitted')
  const change = { name, content, actorId: actor.id, at: now }
  if (id === null) {
    const added = await addCalendar(change)
    return added === null ? refuse('name-taken') : ok({ id: added })
  }
  const saved = await reviseCalendar({ id, version }, change)
  return saved === 'saved' ? ok({ id }) : refuse(saved)
}

import type { Calendar } from '@/lib/service-clock/calendar'
import { everyDay } from '@/lib/service-clock/service-days'
import { toCalendar } from './calendar-content'
import { listCalendarContents } from './store/calendars'

/** When these organisations are served by the contracts in force; without one, always. */
export async function calendarsOf(
  organizationIds: readonly string[],
  now: Date,
): Promise<(organizationId: string) => Calendar> {
  const year = now.getUTCFullYear()
  const years = [year - 1, year, year + 1, year + 2]
  const contents = await listCalendarContents([...new Set(organizationIds)])
  const calendars = new Map(contents.map(([id, content]) => [id, toCalendar(content, years, 'en')]))
  return (organizationId) => calendars.get(organizationId) ?? everyDay
}

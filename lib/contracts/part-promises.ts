import type { Locale } from '@/lib/messages/locale'
import { type PartTimes, partClocksOf } from './part-clock'
import { type PromiseView, viewOfClock } from './read-promises'
import { readCalendarHistory } from './store/histories'

export type PartPromise = PromiseView

/** What a provider promised for its part, and how each due time came about. */
export async function readPartPromises(part: PartTimes, locale: Locale, now: Date): Promise<PartPromise[]> {
  if (part.calendarId === null) return []
  const clocks = partClocksOf(part, await readCalendarHistory(part.calendarId), locale)
  return clocks.map(({ promised, clock }) => viewOfClock(promised, clock, now))
}

/**
 * Days of service: how long people have had to answer, counted in days on which somebody works.
 *
 * Units: instants in milliseconds; counts in whole days.
 * Model: a day of service is a local date with working time. The nth after an instant is over at the same time of day,
 * or at the nearest working time of that date: who is asked on Friday afternoon has had one day on Monday afternoon.
 * Errors: none; a calendar without working time within 400 days has no such day, and the answer is null.
 */
import { type Calendar, dayMs, minuteMs, periodsOn } from './calendar'
import { localDays, offsetSpans } from './working-time'

const horizonMs = 400 * dayMs

/** Every day of the week around the clock, in UTC: for whom nothing was agreed. */
export const everyDay: Calendar = {
  zone: { name: 'UTC', offsets: [{ fromMs: 0, offsetMs: 0 }] },
  week: Array.from({ length: 7 }, () => [{ startMinute: 0, endMinute: 1440 }]),
  days: new Map(),
}

/** When the nth day of service after an instant is over; null where there is none in sight. `count` is at least 1. */
export function serviceDayAfter(calendar: Calendar, fromMs: number, count: number): number | null {
  const span = { fromMs, untilMs: fromMs + horizonMs }
  const [today, ...later] = localDays(calendar.zone, span)
  const day = later.filter((each) => periodsOn(calendar, each).length > 0)[count - 1]
  const first = offsetSpans(calendar.zone, span).next().value
  if (today === undefined || day === undefined || !first) return null
  const periods = periodsOn(calendar, day)
  const minute = (fromMs + first.offsetMs - today * dayMs) / minuteMs
  const opens = periods[0]?.startMinute ?? 0
  const closes = periods.at(-1)?.endMinute ?? 1440
  return instantOf(calendar, day, Math.min(closes, Math.max(opens, minute)))
}

/** A local time as an instant; one that daylight saving skips is read by the offset before it. */
function instantOf({ zone }: Calendar, day: number, minute: number): number {
  const local = day * dayMs + minute * minuteMs
  const around = { fromMs: local - 2 * dayMs, untilMs: local + 2 * dayMs }
  const offsets = [...offsetSpans(zone, around)]
  const fits = offsets.find(({ fromMs, untilMs, offsetMs }) => local - offsetMs >= fromMs && local - offsetMs < untilMs)
  return local - (fits ?? offsets[0] ?? { offsetMs: 0 }).offsetMs
}

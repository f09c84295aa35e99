import type { Locale } from '@/lib/messages/locale'
import { minuteMs } from '@/lib/service-clock/calendar'
import type { Clock } from '@/lib/service-clock/clock'
import { toCalendar } from './calendar-content'
import type { CalendarHistory } from './call-clock'
import type { Promised } from './contract-content'

/** What a provider promised for its part when it was asked, and how far the part has come. */
export type PartTimes = {
  calendarId: string | null
  responseMinutes: number | null
  resolutionMinutes: number | null
  askedAt: Date
  answeredAt: Date | null
  endedAt: Date | null
}

/** A span of work under a target and a calendar, whose changes count from when they are made. */
export function spanClock(
  history: CalendarHistory,
  { startAt, endAt, targetMinutes }: { startAt: Date; endAt: Date | null; targetMinutes: number },
  locale: Locale,
): Clock | null {
  const startMs = startAt.getTime()
  const before = history.findLast(({ fromAt }) => fromAt <= startAt) ?? history[0]
  if (!before) return null
  const later = history.filter((each) => each !== before && each.fromAt.getTime() > startMs)
  const year = startAt.getUTCFullYear()
  const years = [year - 1, year, year + 1, year + 2]
  const terms = [{ ...before, fromAt: startAt }, ...later].map(({ fromAt, content }) => ({
    fromMs: fromAt.getTime(),
    calendar: toCalendar(content, years, locale),
    pauseReasons: [],
    targetMs: targetMinutes * minuteMs,
  }))
  const start = { kind: 'start', atMs: startMs } as const
  return { terms, events: endAt === null ? [start] : [start, { kind: 'stop', atMs: endAt.getTime() }] }
}

/** The clocks of a provider's part, in the calendar that it promised them by. */
export function partClocksOf(
  part: PartTimes,
  history: CalendarHistory,
  locale: Locale,
): { promised: Promised; clock: Clock }[] {
  const spans = [
    { promised: 'response', endAt: part.answeredAt ?? part.endedAt, targetMinutes: part.responseMinutes },
    { promised: 'resolution', endAt: part.endedAt, targetMinutes: part.resolutionMinutes },
  ] as const
  return spans.flatMap(({ promised, endAt, targetMinutes }) => {
    const span = targetMinutes === null ? null : { startAt: part.askedAt, endAt, targetMinutes }
    const clock = span && spanClock(history, span, locale)
    return clock ? [{ promised, clock }] : []
  })
}

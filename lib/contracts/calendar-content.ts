import { z } from 'zod'
import type { Locale } from '@/lib/messages/locale'
import {
  type Calendar,
  dayNumber,
  isoDayOf,
  type NamedDay,
  type Period,
  periodsFault,
} from '@/lib/service-clock/calendar'
import { holidaysOf, isHolidayPlace } from './holidays'
import { isTimeZone, zoneOf } from './time-zone'

const minute = z.number().int().min(0).max(1440)
const hours = z
  .array(z.object({ startMinute: minute, endMinute: minute }))
  .max(8)
  .refine((periods) => periodsFault(periods) === null)
const isoDay = z.iso.date()

/** What a calendar says: weekly hours (Monday first), the holidays it follows, and days of its own, which win over both. */
export const calendarContent = z.object({
  timeZone: z.string().max(60).refine(isTimeZone),
  /** `TR`, `DE-HH`; null: no holidays. */
  holidays: z.string().max(10).refine(isHolidayPlace).nullable(),
  week: z.array(hours).length(7),
  days: z.array(z.object({ day: isoDay, name: z.string().trim().min(1).max(120), periods: hours })).max(200),
})

export type CalendarContent = z.infer<typeof calendarContent>

const untilEnd = (periods: readonly Period[], endMinute: number): Period[] =>
  periods
    .map((period) => ({ ...period, endMinute: Math.min(period.endMinute, endMinute) }))
    .filter(({ startMinute, endMinute: end }) => startMinute < end)

/** The calendar as the service clock reads it, with the holidays of the years it is asked for. */
export function toCalendar(content: CalendarContent, years: readonly number[], locale: Locale): Calendar {
  const { timeZone, holidays, week, days } = content
  const named = new Map<number, NamedDay>()
  const usual = (day: number) => week[(((day + 3) % 7) + 7) % 7] ?? []
  const official = holidays === null ? [] : years.flatMap((year) => holidaysOf(holidays, year, locale))
  for (const { day, name, endMinute } of official) {
    const known = named.get(day)
    const periods = untilEnd(known?.periods ?? usual(day), endMinute)
    named.set(day, { name: known ? `${known.name}, ${name}` : name, periods })
  }
  for (const { day, name, periods } of days) named.set(dayNumber(day), { name, periods })
  return { zone: zoneOf(timeZone), week, days: named }
}

/** The holidays and own days from a day on, in order, for people to check. */
export const comingDays = (calendar: Calendar, fromDay: number, size: number) =>
  [...calendar.days]
    .filter(([day]) => day >= fromDay)
    .sort(([a], [b]) => a - b)
    .slice(0, size)
    .map(([day, named]) => ({ day: isoDayOf(day), ...named }))

/**
 * A service calendar: when the clock of a promise runs.
 *
 * Units: instants are milliseconds since 1970 (UTC); times of day are minutes since local midnight, [0, 1440]; days are
 * whole days since 1970-01-01 in local time.
 * Shape: a week of seven lists of periods, Monday first; a named day (holiday, half day, own day) replaces the week's
 * periods on its date. A zone is the list of its offsets, so that this folder needs no clock and no time zone data.
 * Model: an instant is working time when the local wall clock at that instant stands within a period of its local date.
 * An hour that daylight saving skips holds no working time; one that it repeats is worked twice.
 */
export type Period = { startMinute: number; endMinute: number }

export type NamedDay = { name: string; periods: readonly Period[] }

/** The first offset holds for all time before the second, the last one for ever. */
export type Zone = { name: string; offsets: readonly { fromMs: number; offsetMs: number }[] }

export type Calendar = {
  zone: Zone
  week: readonly (readonly Period[])[]
  days: ReadonlyMap<number, NamedDay>
}

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

/** `2026-10-29` as days since 1970-01-01. */
export const dayNumber = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / dayMs

export const isoDayOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Monday is 0. 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

export const periodsOn = ({ week, days }: Calendar, day: number): readonly Period[] =>
  days.get(day)?.periods ?? week[weekdayOf(day)] ?? []

/** What is wrong with the hours of a day: null when the periods are in order, apart and within the day. */
export function periodsFault(periods: readonly Period[]): 'order' | 'overlap' | null {
  if (periods.some(({ startMinute, endMinute }) => startMinute < 0 || endMinute > 1440 || startMinute >= endMinute))
    return 'order'
  return periods.some((period, index) => index > 0 && period.startMinute < (periods[index - 1]?.endMinute ?? 0))
    ? 'overlap'
    : null
}

import { isoDayOf, type Period, periodsFault } from '@/lib/service-clock/calendar'
import type { CalendarContent } from './calendar-content'

/** How people write hours: `09:00-12:00, 13:00-18:00`; nothing for a day without service. */
export const hoursText = (periods: readonly Period[]): string =>
  periods.map(({ startMinute, endMinute }) => `${clockText(startMinute)}-${clockText(endMinute)}`).join(', ')

const clockText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Minutes of `9:30`, up to `24:00`; null where it is no time of day. */
function minutesOf(text: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 1440 ? minutes : null
}

/** The periods of a line of hours, or null where it cannot be read. */
export function readHours(text: string): Period[] | null {
  if (text.trim() === '') return []
  const periods = text.split(/[,;]/).map((part) => {
    const [from = '', until = '', ...rest] = part.split(/[-–—]/)
    return { startMinute: minutesOf(from) ?? -1, endMinute: rest.length > 0 ? -1 : (minutesOf(until) ?? -1) }
  })
  return periodsFault(periods) === null ? periods : null
}

type OwnDay = CalendarContent['days'][number]

/** A line a day: the date, then its hours or nothing, then its name: `2026-12-24 09:00-13:00 Christmas Eve`. */
export const daysText = (days: readonly OwnDay[]): string =>
  days.map(({ day, name, periods }) => [day, hoursText(periods), name].filter(Boolean).join(' ')).join('\n')

const isDay = (text: string) => {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && isoDayOf(ms / 86_400_000) === text
}

/** The own days of a text, or the number of the first line that cannot be read (from 1). */
export function readDays(text: string): OwnDay[] | { badLine: number } {
  const days: OwnDay[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, day = '', hours = '', name = ''] =
      /^\s*(\d{4}-\d{2}-\d{2})((?:\s*,?\s*\d{1,2}[:.]\d{2}\s*[-–]\s*\d{1,2}[:.]\d{2})*)\s+(\S.*?)\s*$/.exec(line) ?? []
    const periods = readHours(hours)
    if (!isDay(day) || periods === null || name === '') return { badLine: index + 1 }
    days.push({ day, name, periods })
  }
  return days
}

/** Working time as `4:30` (hours and minutes). */
export const durationText = (minutes: number | null): string =>
  minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

const longestHours = 999

/** Minutes of `4:30` or `4`; null for nothing, `invalid` where it cannot be read or is no time at all. */
export function readDuration(text: string): number | null | 'invalid' {
  if (text.trim() === '') return null
  const [, hours, minutes = '0'] = /^(\d{1,3})(?:[:.]([0-5]\d))?$/.exec(text.trim()) ?? []
  const sum = Number(hours) * 60 + Number(minutes)
  return sum > 0 && Number(hours) <= longestHours ? sum : 'invalid'
}

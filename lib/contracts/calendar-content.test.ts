import { expect, test } from 'vitest'
import { dayNumber, periodsOn } from '@/lib/service-clock/calendar'
import { calendarContent, comingDays, toCalendar } from './calendar-content'
import { demoCalendars } from './demo-contracts'

const bursa = demoCalendars[1].content
const own = { ...bursa, days: [{ day: '2026-10-29', name: 'Nöbet', periods: [{ startMinute: 600, endMinute: 720 }] }] }

test('the eve of a holiday ends at one o’clock, and an own day wins over a holiday', () => {
  const calendar = toCalendar(own, [2026], 'tr')
  expect(periodsOn(calendar, dayNumber('2026-10-28'))).toEqual([{ startMinute: 540, endMinute: 780 }])
  expect(periodsOn(calendar, dayNumber('2026-10-29'))).toEqual([{ startMinute: 600, endMinute: 720 }])
})

test('the days that come are listed in order', () => {
  const days = comingDays(toCalendar(own, [2026, 2027], 'tr'), dayNumber('2026-10-01'), 3)
  expect(days.map(({ day, name }) => [day, name])).toEqual([
    ['2026-10-28', 'Cumhuriyet Bayramı arifesi'],
    ['2026-10-29', 'Nöbet'],
    ['2027-01-01', 'Yılbaşı'],
  ])
})

test('a calendar with an unknown zone, place or overlapping hours is refused', () => {
  const overlapping = [
    { startMinute: 0, endMinute: 60 },
    { startMinute: 30, endMinute: 90 },
  ]
  expect(calendarContent.safeParse(bursa).success).toBe(true)
  for (const wrong of [{ timeZone: 'Mars/Base' }, { holidays: 'QQ' }, { week: Array(7).fill(overlapping) }]) {
    expect(calendarContent.safeParse({ ...bursa, ...wrong }).success).toBe(false)
  }
})

import { expect, test } from 'vitest'
import { dayNumber, isoDayOf } from '@/lib/service-clock/calendar'
import { holidayCountries, holidaysOf, isHolidayPlace } from './holidays'
import { isTimeZone, zoneOf } from './time-zone'

const of2026 = (place: string) =>
  holidaysOf(place, 2026, 'en').map(({ day, endMinute }) => `${isoDayOf(day)}${endMinute ? ' until 13:00' : ''}`)

test('the Turkish holidays of 2026 are those of the law, with their eves as half days', () => {
  expect(of2026('TR').sort()).toEqual([
    '2026-01-01',
    '2026-03-19 until 13:00',
    '2026-03-20',
    '2026-03-21',
    '2026-03-22',
    '2026-04-23',
    '2026-05-01',
    '2026-05-19',
    '2026-05-26 until 13:00',
    '2026-05-27',
    '2026-05-28',
    '2026-05-29',
    '2026-05-30',
    '2026-07-15',
    '2026-08-30',
    '2026-10-28 until 13:00',
    '2026-10-29',
  ])
})

test('a part of a country has holidays of its own, and they are named in the reader’s language', () => {
  expect(of2026('DE-HH')).toContain('2026-10-31')
  expect(of2026('DE')).not.toContain('2026-10-31')
  const day = dayNumber('2026-10-29')
  expect(holidaysOf('TR', 2026, 'tr').find((each) => each.day === day)?.name).toBe('Cumhuriyet Bayramı')
  expect(holidayCountries('tr')).toContainEqual({ code: 'TR', name: 'Türkiye' })
})

test('a place or a zone that does not exist is known as such', () => {
  expect(['TR', 'DE-HH', 'DE-QQ', 'QQ', ''].map(isHolidayPlace)).toEqual([true, true, false, false, false])
  expect(['Europe/Istanbul', 'UTC', 'Europe/Nowhere'].map(isTimeZone)).toEqual([true, true, false])
})

test('a zone changes its offset when its clocks do', () => {
  const change = Date.parse('2026-03-29T01:00Z')
  expect(zoneOf('Europe/Berlin').offsets).toContainEqual({ fromMs: change, offsetMs: 2 * 3_600_000 })
  expect(zoneOf('Europe/Istanbul').offsets).toHaveLength(1)
})

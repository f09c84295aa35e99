import { expect, test } from 'vitest'
import { daysText, durationText, hoursText, readDays, readDuration, readHours } from './hours-text'

test('hours are read as people write them, and written so that they are read again', () => {
  const hours = readHours('9:00-12:00, 13.00–18:00')
  expect(hours && hoursText(hours)).toBe('09:00-12:00, 13:00-18:00')
  expect(readHours('')).toEqual([])
  expect(readHours('00:00-24:00')).toEqual([{ startMinute: 0, endMinute: 1440 }])
})

test.each(['9-12', '12:00-09:00', '09:00-12:00, 11:00-13:00', '09:00', '25:00-26:00', '09:00-12:00-13:00'])(
  '%s is no hours',
  (text) => expect(readHours(text)).toBeNull(),
)

test('own days are closed or have hours of their own, and the first line that cannot be read is named', () => {
  const text = '2026-12-24 09:00-12:00, 12:30-13:30 Early end\n2026-12-31 Stocktaking'
  const days = readDays(text)
  expect(days).toMatchObject([
    { day: '2026-12-24', name: 'Early end' },
    { day: '2026-12-31', periods: [] },
  ])
  expect('badLine' in days ? '' : daysText(days)).toBe(text)
  expect(readDays('2026-12-31 Stocktaking\n\n2026-02-30 Nothing')).toEqual({ badLine: 3 })
  expect(readDays('2026-12-31')).toEqual({ badLine: 1 })
})

test('a duration is hours and minutes', () => {
  expect(['4', '0:30', '', '0:00', '4:75', 'soon'].map(readDuration)).toEqual([
    240,
    30,
    null,
    'invalid',
    'invalid',
    'invalid',
  ])
  expect([270, null].map(durationText)).toEqual(['4:30', ''])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, dayMs, dayNumber } from './calendar'
import { everyDay, serviceDayAfter } from './service-days'

const hour = 60
const office = [{ startMinute: 9 * hour, endMinute: 17 * hour }]
/** Monday to Friday from nine to five, an hour ahead of UTC and from 29 March two; Tuesday 3 March closed, half a day on the 4th. */
const weekdays: Calendar = {
  zone: {
    name: 'Europe/Berlin',
    offsets: [
      { fromMs: 0, offsetMs: hour * 60_000 },
      { fromMs: Date.parse('2026-03-29T01:00Z'), offsetMs: 2 * hour * 60_000 },
    ],
  },
  week: [office, office, office, office, office, [], []],
  days: new Map([
    [dayNumber('2026-03-03'), { name: 'Closed', periods: [] }],
    [dayNumber('2026-03-04'), { name: 'Half', periods: [{ startMinute: 9 * hour, endMinute: 12 * hour }] }],
  ]),
}
const after = (from: string, count: number) => {
  const ms = serviceDayAfter(weekdays, Date.parse(from), count)
  return ms === null ? null : new Date(ms).toISOString()
}

test('a day of service is over at the same time of the next day on which somebody works', () => {
  expect(after('2026-03-05T14:00Z', 1)).toBe('2026-03-06T14:00:00.000Z')
  expect(after('2026-03-06T14:00Z', 1)).toBe('2026-03-09T14:00:00.000Z')
  expect(after('2026-03-06T14:00Z', 3)).toBe('2026-03-11T14:00:00.000Z')
  expect(after('2026-03-07T10:00Z', 1)).toBe('2026-03-09T10:00:00.000Z')
})

test('closed days do not count, and a time at which nobody works is the nearest at which somebody does', () => {
  expect(after('2026-03-02T14:00Z', 1)).toBe('2026-03-04T11:00:00.000Z')
  expect(after('2026-03-05T22:30Z', 1)).toBe('2026-03-06T16:00:00.000Z')
  expect(after('2026-03-05T03:00Z', 1)).toBe('2026-03-06T08:00:00.000Z')
})

test('the clock on the wall decides when daylight saving comes between', () => {
  expect(after('2026-03-27T14:00Z', 1)).toBe('2026-03-30T13:00:00.000Z')
})

test('who never works has no such day', () => {
  expect(serviceDayAfter({ ...weekdays, week: Array(7).fill([]), days: new Map() }, 0, 1)).toBeNull()
})

test('around the clock n days are n times 24 hours, and more days are never sooner', () => {
  const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') })
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (ms, count) => {
      expect(serviceDayAfter(everyDay, ms, count)).toBe(ms + count * dayMs)
      const [less, more] = [serviceDayAfter(weekdays, ms, count), serviceDayAfter(weekdays, ms, count + 1)]
      expect(Number(less)).toBeGreaterThan(ms)
      expect(Number(more)).toBeGreaterThan(Number(less))
    }),
  )
})

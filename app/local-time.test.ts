import { expect, test } from 'vitest'
import { momentOf } from './local-time'

test.each([
  ['2026-03-02T09:30', 'Europe/Istanbul', '2026-03-02T06:30:00.000Z'],
  ['2026-01-02T09:30', 'America/New_York', '2026-01-02T14:30:00.000Z'],
  ['2026-01-02T09:30', 'UTC', '2026-01-02T09:30:00.000Z'],
])('%s typed in %s is %s', (typed, zone, moment) => {
  expect(momentOf(typed, zone).toISOString()).toBe(moment)
})

import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, minuteMs, type NamedDay, type Period, type Zone } from './calendar'
import { type Clock, type ClockEvent, type Reading, readClock, type Terms } from './clock'
import { ledgerOf } from './ledger'

/*
 * The oracle knows nothing of spans: it goes from minute to minute, asks the wall clock (ICU, by the quarter of an hour,
 * while the zones under test come from Temporal) and counts by hand.
 */

// Each zone has a change of offset in one of these weeks: by half an hour, at midnight, or not at all.
const zoneNames = [
  'Europe/Istanbul',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
]
const weeks = ['2026-03-06', '2026-03-27', '2026-04-03', '2026-09-04', '2026-10-02', '2026-10-23', '2026-10-30'].map(
  (day) => Date.parse(`${day}T00:00Z`),
)
const quarterMs = 15 * minuteMs
const spanMs = 3 * dayMs

function zoneOf(name: string): Zone {
  let at = Temporal.Instant.fromEpochMilliseconds(Date.parse('2026-01-01T00:00Z')).toZonedDateTimeISO(name)
  const offsets = [{ fromMs: 0, offsetMs: at.offsetNanoseconds / 1e6 }]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || next.year > 2026) return { name, offsets }
    offsets.push({ fromMs: next.epochMilliseconds, offsetMs: next.offsetNanoseconds / 1e6 })
    at = next
  }
}

/** What the wall clock of a zone is ahead of UTC in each quarter of an hour of the weeks under test. */
function wallClock(name: string): Map<number, number> {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: name, dateStyle: 'short', timeStyle: 'short' })
  const ahead = new Map<number, number>()
  for (const from of weeks) {
    for (let ms = from; ms < from + 2 * spanMs; ms += quarterMs) {
      const [, day, month, year, hour, minute] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(format.format(ms)) ?? []
      ahead.set(ms, Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - ms)
    }
  }
  return ahead
}

const zones = new Map(zoneNames.map((name) => [name, zoneOf(name)]))
const clocks = new Map(zoneNames.map((name) => [name, wallClock(name)]))

const periods: fc.Arbitrary<Period[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 0, maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) =>
    Array.from({ length: Math.floor(marks.length / 2) }, (_, index) => ({
      startMinute: (marks[2 * index] ?? 0) * 30,
      endMinute: (marks[2 * index + 1] ?? 0) * 30,
    })),
  )

const minuteOf = fc.integer({ min: 0, max: spanMs / minuteMs - 1 })

type Case = { zoneName: string; clock: Clock; nowMs: number }

const cases: fc.Arbitrary<Case> = fc
  .record({
    zoneName: fc.constantFrom(...zoneNames),
    startMs: fc.constantFrom(...weeks),
    calendars: fc.array(
      fc.record({
        week: fc.array(periods, { minLength: 7, maxLength: 7 }),
        named: fc.array(fc.record({ after: fc.integer({ min: -1, max: 5 }), periods }), { maxLength: 2 }),
        target: fc.integer({ min: 1, max: 1800 }),
        pauseReasons: fc.subarray(['customer', 'provider']),
        from: minuteOf,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    events: fc.array(
      fc.record({
        kind: fc.constantFrom('wait', 'wait', 'resume', 'resume', 'stop'),
        reason: fc.constantFrom('customer', 'provider', 'visit'),
        at: minuteOf,
      }),
      { maxLength: 6 },
    ),
    start: fc.integer({ min: 0, max: 1440 }),
    now: minuteOf,
  })
  .map(({ zoneName, startMs, calendars, events, start, now }) => {
    const zone = zones.get(zoneName) as Zone
    const at = (minutes: number) => startMs + minutes * minuteMs
    const firstDay = startMs / dayMs
    const terms = calendars
      .map(({ week, named, target, pauseReasons, from }, index): Terms => {
        const days = new Map(
          named.map(({ after, periods }): [number, NamedDay] => [firstDay + after, { name: `day ${after}`, periods }]),
        )
        const fromMs = index === 0 ? 0 : at(from)
        return { fromMs, calendar: { zone, week, days }, pauseReasons, targetMs: target * minuteMs }
      })
      .sort((a, b) => a.fromMs - b.fromMs)
    const later = events
      .map(({ kind, reason, at: minutes }) => ({ kind, reason, atMs: Math.max(at(minutes), at(start)) }) as ClockEvent)
      .sort((a, b) => a.atMs - b.atMs)
    const clock: Clock = { terms, events: [{ kind: 'start', atMs: at(start) }, ...later] }
    return { zoneName, clock, nowMs: Math.max(at(now), at(start)) }
  })

const inForce = <Item>(items: readonly Item[], from: (item: Item) => number, ms: number) => {
  let found = items[0] as Item
  for (const item of items) if (from(item) <= ms) found = item
  return found
}

/** Counts the minutes that work, one by one, up to `untilMs`. */
function countByMinutes({ zoneName, clock, nowMs }: Case, untilMs: number): Omit<Reading, 'state' | 'targetMs'> {
  const ahead = clocks.get(zoneName) as Map<number, number>
  let counted = 0
  let countedNow = 0
  let dueMs: number | null = null
  let missed = false
  for (let ms = clock.events[0]?.atMs as number; ms < untilMs; ms += minuteMs) {
    const event = inForce(clock.events, ({ atMs }) => atMs, ms)
    const terms = inForce(clock.terms, ({ fromMs }) => fromMs, ms)
    if (event.kind === 'stop') continue
    if (event.kind === 'wait' && terms.pauseReasons.includes(event.reason)) continue
    const local = ms + (ahead.get(ms - (ms % quarterMs)) as number)
    const day = Math.floor(local / dayMs)
    const minute = (local % dayMs) / minuteMs
    const { calendar } = terms
    const hours = calendar.days.get(day)?.periods ?? calendar.week[(day + 3) % 7] ?? []
    if (!hours.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute)) continue
    const target = terms.targetMs / minuteMs
    if (counted >= target) dueMs ??= ms
    if (dueMs !== null && ms < nowMs) missed = true
    counted++
    if (ms < nowMs) countedNow++
    if (counted >= target) dueMs ??= ms + minuteMs
  }
  return { countedMs: countedNow * minuteMs, dueMs, missed }
}

test('10,000 calendars, contracts and histories are reckoned as by counting minutes', () => {
  let due = 0
  let missed = 0
  fc.assert(
    fc.property(cases, (each) => {
      const untilMs = (each.clock.events[0]?.atMs as number) + spanMs
      const { countedMs, dueMs, missed: isMissed } = readClock(each.clock, each.nowMs)
      const within = dueMs !== null && dueMs <= untilMs ? dueMs : null
      const expected = countByMinutes(each, Math.max(untilMs, each.nowMs))
      expect({ countedMs, dueMs: within, missed: isMissed }).toEqual(expected)
      if (within !== null) due++
      if (isMissed) missed++

      const { lines, countedMs: sum } = ledgerOf(each.clock, each.nowMs)
      for (const [index, line] of lines.entries()) {
        if (index > 0 && line.fromMs !== lines[index - 1]?.untilMs) throw new Error('the lines leave a gap')
      }
      if (dueMs !== null && each.clock.terms.length === 1) expect(sum).toBe(each.clock.terms[0]?.targetMs)
      expect(lines.reduce((total, line) => total + line.countedMs, 0)).toBe(lines.at(-1)?.sumMs ?? 0)
    }),
    { numRuns: 10_000, seed: 20261126 },
  )
  // The cases are no evidence if most of them are never due.
  expect(due).toBeGreaterThan(3_000)
  expect(missed).toBeGreaterThan(1_000)
}, 300_000)

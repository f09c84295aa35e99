import { expect, test } from 'vitest'
import { dayNumber, minuteMs, type NamedDay, periodsFault, type Zone } from './calendar'
import { type ClockEvent, readClock, type Terms } from './clock'
import { countedMinutes, ledgerOf } from './ledger'
import { workingMs } from './working-time'

const hourMs = 60 * minuteMs
const at = (text: string) => Date.parse(text)
const office = [
  { startMinute: 9 * 60, endMinute: 12 * 60 },
  { startMinute: 13 * 60, endMinute: 18 * 60 },
]
const week = [office, office, office, office, office, [], []]
const istanbul: Zone = { name: 'Europe/Istanbul', offsets: [{ fromMs: 0, offsetMs: 3 * hourMs }] }
/** Berlin went from +1 to +2 on 29 March 2026, and back on 25 October. */
const berlin: Zone = {
  name: 'Europe/Berlin',
  offsets: [
    { fromMs: 0, offsetMs: hourMs },
    { fromMs: at('2026-03-29T01:00Z'), offsetMs: 2 * hourMs },
    { fromMs: at('2026-10-25T01:00Z'), offsetMs: hourMs },
  ],
}

const calendar = (zone: Zone, days: Record<string, NamedDay> = {}) => ({
  zone,
  week,
  days: new Map(Object.entries(days).map(([day, named]) => [dayNumber(day), named])),
})

const terms = (hours: number, more: Partial<Terms> = {}): Terms => ({
  fromMs: 0,
  calendar: calendar(istanbul),
  pauseReasons: ['customer'],
  targetMs: hours * hourMs,
  ...more,
})

// 23 November 2026 is a Monday.
const monday = (time: string) => at(`2026-11-23T${time}+03:00`)
const start: ClockEvent = { kind: 'start', atMs: monday('11:00') }
const due = (ms: number | null) => ms && new Date(ms).toISOString()

test('four hours from eleven o’clock are due at four, after the lunch break', () => {
  const clock = { events: [start], terms: [terms(4)] }
  expect(due(readClock(clock, start.atMs).dueMs)).toBe('2026-11-23T13:00:00.000Z')
  expect(ledgerOf(clock, start.atMs).lines.map(({ kind, sumMs }) => [kind, sumMs / hourMs])).toEqual([
    ['counted', 1],
    ['closed', 1],
    ['counted', 4],
  ])
})

test('new terms that change nothing in between make no line of their own', () => {
  const clock = { events: [start], terms: [terms(4), terms(4, { fromMs: monday('11:20') })] }
  expect(ledgerOf(clock, start.atMs).lines.map(({ kind, countedMs }) => [kind, countedMs / hourMs])).toEqual([
    ['counted', 1],
    ['closed', 0],
    ['counted', 3],
  ])
})

test('a call that was opened within a minute has a ledger whose minutes add up to the target all the same', () => {
  const clock = { events: [{ ...start, atMs: start.atMs + 30_000 }], terms: [terms(4)] }
  expect(ledgerOf(clock, start.atMs).lines.map(countedMinutes)).toEqual([59, 0, 181])
})

test('a holiday and a half day push the due time on, and the ledger names them', () => {
  const days = {
    '2026-10-28': { name: 'Eve', periods: [{ startMinute: 9 * 60, endMinute: 13 * 60 }] },
    '2026-10-29': { name: 'Republic Day', periods: [] },
  }
  const opened: ClockEvent = { kind: 'start', atMs: at('2026-10-28T12:00+03:00') }
  const clock = { events: [opened], terms: [terms(2, { calendar: calendar(istanbul, days) })] }
  expect(due(readClock(clock, opened.atMs).dueMs)).toBe('2026-10-30T07:00:00.000Z')
  expect(ledgerOf(clock, opened.atMs).lines[1]).toMatchObject({ kind: 'closed', days: ['Eve', 'Republic Day'] })
})

test('a night shift loses the hour that daylight saving skips and works the repeated one twice', () => {
  const night = [{ startMinute: 0, endMinute: 6 * 60 }]
  const all = { zone: berlin, week: [night, night, night, night, night, night, night], days: new Map() }
  const hours = (day: string) =>
    workingMs(all, { fromMs: at(`${day}T00:00Z`) - 3 * hourMs, untilMs: at(`${day}T12:00Z`) }) / hourMs
  expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([6, 5, 7])
})

test('waiting stops the clock only for a reason that the contract allows', () => {
  const wait = (reason: string): ClockEvent[] => [
    start,
    { kind: 'wait', reason, atMs: monday('11:30') },
    { kind: 'resume', atMs: monday('15:00') },
  ]
  const now = monday('16:00')
  const allowed = { events: wait('customer'), terms: [terms(4)] }
  expect(readClock(allowed, now)).toMatchObject({ countedMs: 1.5 * hourMs, missed: false })
  expect(due(readClock(allowed, now).dueMs)).toBe('2026-11-24T06:30:00.000Z')
  const refused = { events: wait('colleague'), terms: [terms(4)] }
  expect(due(readClock(refused, now).dueMs)).toBe('2026-11-23T13:00:00.000Z')
  expect(ledgerOf(refused, now).lines.map(({ reason }) => reason)).toEqual([null, 'colleague', null, 'colleague', null])
})

test('while it waits nothing is due, and no time passes', () => {
  const events: ClockEvent[] = [start, { kind: 'wait', reason: 'customer', atMs: monday('11:30') }]
  expect(readClock({ events, terms: [terms(4)] }, monday('18:00'))).toEqual({
    state: 'paused',
    countedMs: hourMs / 2,
    targetMs: 4 * hourMs,
    dueMs: null,
    missed: false,
  })
})

test('a target that is reached at closing time is not missed by the night, but by the next morning’s work', () => {
  const clock = { events: [start], terms: [terms(6)] }
  expect(due(readClock(clock, start.atMs).dueMs)).toBe('2026-11-23T15:00:00.000Z')
  expect(readClock(clock, at('2026-11-24T09:00+03:00')).missed).toBe(false)
  expect(readClock(clock, at('2026-11-24T09:01+03:00')).missed).toBe(true)
})

test('new terms count from their own instant on, and what was counted before stays', () => {
  const closedToday = { '2026-11-23': { name: 'Stocktaking', periods: [] } }
  const later = terms(4, { fromMs: monday('15:00'), calendar: calendar(istanbul, closedToday) })
  const clock = { events: [start], terms: [terms(4), later] }
  expect(readClock(clock, monday('17:00')).countedMs).toBe(3 * hourMs)
  expect(due(readClock(clock, monday('17:00')).dueMs)).toBe('2026-11-24T07:00:00.000Z')
})

test('a calendar without hours is never due', () => {
  const closed = { zone: istanbul, week: [], days: new Map() }
  const clock = { events: [start], terms: [terms(1, { calendar: closed })] }
  expect(readClock(clock, start.atMs)).toMatchObject({ dueMs: null, missed: false })
})

test('hours that overlap or end before they begin are found out', () => {
  expect(periodsFault(office)).toBeNull()
  expect(periodsFault([{ startMinute: 600, endMinute: 540 }])).toBe('order')
  expect(periodsFault([...office, { startMinute: 17 * 60, endMinute: 19 * 60 }])).toBe('overlap')
})

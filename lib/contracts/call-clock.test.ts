import { expect, test } from 'vitest'
import { readClock } from '@/lib/service-clock/clock'
import type { CalendarContent } from './calendar-content'
import { type CallFacts, clockEventsOf, clockOf } from './call-clock'
import { demoCalendars, demoContracts } from './demo-contracts'

// Monday 26 October 2026, nine o'clock in Istanbul; the 28th is half a day, the 29th is Republic Day.
const opened = new Date('2026-10-26T06:00:00Z')
const call: CallFacts = { kind: 'incident', priority: 3, channel: 'portal', createdAt: opened, events: [] }
const bursa = demoCalendars[1].content
const contract = (content = demoContracts[1].content, fromAt = '2026-01-01') => ({
  content,
  calendarId: 'bursa',
  fromAt: new Date(fromAt),
})
const calendars = (...revisions: [string, CalendarContent][]) =>
  new Map([['bursa', revisions.map(([fromAt, content]) => ({ fromAt: new Date(fromAt), content }))]])
const always = calendars(['2026-01-01', bursa])
const minutes = (count: number) => new Date(opened.getTime() + count * 60_000)
const event = (kind: string, at: Date, data: unknown = {}) => ({ kind, at, data, byStaff: true })
const due = (facts: CallFacts, histories = always) => {
  const clock = clockOf(facts, 'resolution', [contract()], histories, 'tr')
  return clock && new Date(readClock(clock, opened.getTime()).dueMs ?? 0).toISOString()
}

test('the Turkish contract’s normal incident is due after 16 working hours', () => {
  expect(due(call)).toBe('2026-10-27T15:00:00.000Z')
})

test('Republic Day and its eve are not worked', () => {
  const late = { ...call, createdAt: new Date('2026-10-28T06:00:00Z') }
  // Four hours on the 28th (9 to 13, no break), none on the 29th, eight on Friday, then Monday from nine to one.
  expect(due(late)).toBe('2026-11-02T10:00:00.000Z')
})

test('an agent’s first word to the customer is the response; on the phone it is given at once', () => {
  const own = { ...event('message', minutes(5)), byStaff: false }
  const answered = { ...call, events: [own, event('note', minutes(6)), event('taken', minutes(20))] }
  expect(clockEventsOf(answered, 'response').at(-1)).toEqual({ kind: 'stop', atMs: minutes(20).getTime() })
  expect(clockEventsOf({ ...call, channel: 'phone' }, 'response')).toHaveLength(2)
  expect(clockEventsOf({ ...call, events: [own] }, 'response')).toHaveLength(1)
})

test('the resolution stands while it waits or awaits the caller’s word, and goes on when it is rejected', () => {
  const events = [
    event('waiting', minutes(60), { for: 'customer' }),
    event('message', minutes(70)),
    event('taken', minutes(90)),
    event('resolved', minutes(120)),
    event('rejected', minutes(180)),
  ]
  expect(clockEventsOf({ ...call, events }, 'resolution').map(({ kind }) => kind)).toEqual([
    'start',
    'wait',
    'resume',
    'stop',
    'resume',
  ])
})

test('an end that was a slip never was: the time went on', () => {
  const events = [
    event('resolved', minutes(60)),
    event('resolutionWithdrawn', minutes(70)),
    event('cancelled', minutes(80)),
    event('takenUpAgain', minutes(90)),
  ]
  expect(clockEventsOf({ ...call, events }, 'resolution').map(({ kind }) => kind)).toEqual(['start'])
  expect(clockEventsOf({ ...call, events }, 'response').map(({ kind }) => kind)).toEqual(['start'])
})

test('a day that is closed later moves what is still to come and keeps what was counted', () => {
  const closed = { ...bursa, days: [{ day: '2026-10-27', name: 'Sayım', periods: [] }] }
  // Eight hours stay counted on Monday; Tuesday is closed, Wednesday gives four, Friday the last four.
  expect(due(call, calendars(['2026-01-01', bursa], ['2026-10-26T18:00Z', closed]))).toBe('2026-10-30T10:00:00.000Z')
})

test('where nothing is promised there is no clock', () => {
  const { targets } = demoContracts[1].content
  const none = { ...targets, incident: { ...targets.incident, '3': { response: null, resolution: null } } }
  const silent = contract({ ...demoContracts[1].content, targets: none })
  expect(clockOf(call, 'resolution', [silent], always, 'en')).toBeNull()
  expect(clockOf(call, 'resolution', [], always, 'en')).toBeNull()
})

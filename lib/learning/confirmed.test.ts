import { expect, test } from 'vitest'
import { type Confirmed, confirmedAt, lessonChanges } from './confirmed'

const day = (n: number) => new Date(Date.UTC(2026, 2, n))
const events = (...kinds: string[]) => kinds.map((kind, i) => ({ kind, at: day(i + 1) }))
const closed = { state: 'closed', problemId: 'jam' }

test('a call teaches from the moment of its confirmation', () => {
  expect(confirmedAt({ ...closed, events: events('opened', 'resolved', 'confirmed', 'note') })).toEqual(day(3))
})

test.each([
  ['nobody confirmed it', { ...closed, events: events('opened', 'resolved') }],
  ['it was rejected', { ...closed, state: 'inProgress', events: events('resolved', 'rejected') }],
  ['it was reopened', { ...closed, events: events('resolved', 'confirmed', 'reopened') }],
  ['it is open', { ...closed, state: 'inProgress', events: events('resolved', 'confirmed') }],
  ['no known problem is named', { ...closed, problemId: null, events: events('resolved', 'confirmed') }],
])('it teaches nothing where %s', (_, call) => {
  expect(confirmedAt(call)).toBeNull()
})

test('a second confirmation counts from its own day', () => {
  const twice = events('resolved', 'confirmed', 'reopened', 'resolved', 'confirmed')
  expect(confirmedAt({ ...closed, events: twice })).toEqual(day(5))
})

const lesson = (callId: string, change: Partial<Confirmed> = {}): Confirmed => ({
  ...{ callId, diagnosisId: 'd', organizationId: 'o', problemId: 'jam', events: 3, confirmedAt: day(1) },
  ...change,
})

test('what is learned already is not learned twice, and what no longer holds is taken back', () => {
  expect(lessonChanges([lesson('a'), lesson('b')], [lesson('b'), lesson('c')])).toEqual({
    added: [lesson('c')],
    withdrawn: [lesson('a')],
  })
  expect(lessonChanges([lesson('a')], [lesson('a')])).toEqual({ added: [], withdrawn: [] })
})

test('a call that turned out to be something else is learned anew', () => {
  const other = lesson('a', { problemId: 'toner' })
  expect(lessonChanges([lesson('a')], [other])).toEqual({ added: [other], withdrawn: [lesson('a')] })
})

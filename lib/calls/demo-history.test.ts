import { expect, test } from 'vitest'
import { callEvent } from './call-events'
import { type CallState, type CallStep, canStep, stateAfter } from './call-states'
import { demoHistory } from './demo-history'

const now = new Date('2026-11-26T14:00:00Z')
const steps: Partial<Record<string, CallStep>> = {
  taken: 'take',
  waiting: 'wait',
  resumed: 'resume',
  handedOver: 'handOver',
  resolved: 'resolve',
  confirmed: 'confirm',
  unanswered: 'closeUnanswered',
}

test('every call of the demo month could have happened: in order, before now, by steps that the lifecycle allows', () => {
  for (const { events, openedAt, state } of demoHistory(now)) {
    let reached: CallState = 'new'
    let last = openedAt
    for (const { event, at } of events) {
      expect(callEvent.safeParse(event).success).toBe(true)
      expect(at >= last && at <= now).toBe(true)
      last = at
      const step = steps[event.kind]
      if (!step) continue
      expect([event.kind, canStep(step, reached)]).toEqual([event.kind, true])
      reached = stateAfter(step)
    }
    expect(state).toBe(reached)
  }
})

test('the month is the same whenever it is made, most of it is over, and some of every kind of work is left', () => {
  const calls = demoHistory(now)
  expect(demoHistory(now)).toEqual(calls)
  const count = (...states: CallState[]) => calls.filter(({ state }) => states.includes(state)).length
  expect(calls.length).toBeGreaterThan(120)
  expect(count('closed') / calls.length).toBeGreaterThan(0.75)
  expect(count('resolved')).toBeGreaterThan(0)
  expect(count('new', 'inProgress', 'waiting')).toBeGreaterThan(2)
  expect(new Set(calls.map(({ word }) => word))).toEqual(new Set(['confirmed', 'unanswered', null]))
})

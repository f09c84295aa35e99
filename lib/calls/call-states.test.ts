import { expect, test } from 'vitest'
import { callSteps, canStep, isOpen, stateAfter } from './call-states'

test.each([
  ['new', ['take', 'assign', 'handOver', 'refuse', 'resolve', 'cancel']],
  ['assigned', ['take', 'assign', 'wait', 'handOver', 'refuse', 'resolve', 'cancel']],
  ['inProgress', ['take', 'assign', 'wait', 'handOver', 'refuse', 'resolve', 'cancel']],
  ['waiting', ['take', 'assign', 'resume', 'handOver', 'refuse', 'resolve', 'cancel']],
  ['resolved', ['confirm', 'reject', 'closeUnanswered']],
  ['closed', []],
  ['cancelled', []],
] as const)('from %s one may %s', (state, allowed) => {
  expect(callSteps.filter((step) => canStep(step, state))).toEqual(allowed)
})

test('a rejected resolution is work again, a confirmed one is not', () => {
  expect(isOpen(stateAfter('reject'))).toBe(true)
  expect(isOpen(stateAfter('confirm'))).toBe(false)
})

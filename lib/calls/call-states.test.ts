import { expect, test } from 'vitest'
import { callSteps, canStep, isOpen, stateAfter, wordAfter } from './call-states'

const onwards = ['handOver', 'refuse', 'takeBack', 'resolve', 'resolveByProvider', 'cancel']

test.each([
  ['new', ['take', 'assign', 'askProvider', ...onwards]],
  ['assigned', ['take', 'giveBack', 'assign', 'wait', 'askProvider', ...onwards]],
  ['inProgress', ['take', 'giveBack', 'assign', 'wait', 'askProvider', ...onwards]],
  ['waiting', ['take', 'assign', 'askProvider', 'resume', ...onwards]],
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

test('the caller’s word is part of the table: confirmed, rejected or unanswered, and asked anew by each resolution', () => {
  const words = callSteps.flatMap((step) => {
    const { word } = wordAfter(step)
    return word === undefined ? [] : [[step, word]]
  })
  expect(Object.fromEntries(words)).toEqual({
    ...{ resolve: null, resolveByProvider: null },
    ...{ confirm: 'confirmed', reject: 'rejected', closeUnanswered: 'unanswered' },
  })
})

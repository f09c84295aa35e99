import { expect, test } from 'vitest'
import { asWeight, impactFromAnswer, priorityOf, withCells } from './priority'

test.each([
  [1, 1, 4],
  [1, 3, 2],
  [2, 2, 2],
  [3, 3, 1],
  [3, 1, 2],
] as const)('impact %i and urgency %i make priority %i', (impact, urgency, priority) => {
  expect(priorityOf(impact, urgency, withCells([]))).toBe(priority)
})

test('more impact or urgency never lowers the priority', () => {
  const weights = [1, 2, 3] as const
  for (const a of weights) {
    for (const b of weights) {
      if (b < 3)
        expect(priorityOf(a, asWeight(b + 1), withCells([]))).toBeLessThanOrEqual(priorityOf(a, b, withCells([])))
      if (a < 3)
        expect(priorityOf(asWeight(a + 1), b, withCells([]))).toBeLessThanOrEqual(priorityOf(a, b, withCells([])))
    }
  }
})

test('who is affected decides the impact; nothing said means one person', () => {
  expect(impactFromAnswer('everyone')).toBe(3)
  expect(impactFromAnswer('my-team')).toBe(2)
  expect(impactFromAnswer(null)).toBe(1)
  expect(impactFromAnswer(undefined)).toBe(1)
})

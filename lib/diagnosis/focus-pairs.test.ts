import { expect, test } from 'vitest'
import { curesOfPairs, pairsInFocus } from './focus-pairs'

const problems = Int32Array.of(4, 7)
const shares = Float64Array.of(0.5, 0.4)

test('what is left after a cure keeps its own entry, though the cured problem is out of focus', () => {
  const { pairs, weights } = pairsInFocus(problems, shares, [{ one: 9, other: 7, isCured: true, weight: 0.3 }])
  expect(pairs).toEqual([{ isCured: true, cured: 9, other: 1, at: 2 }])
  expect(weights[1]).toBeCloseTo(0.1, 12)
  expect([...weights.slice(2)]).toEqual([0.3, 0])
  const success = new Map([[1, 0.8]])
  expect(curesOfPairs(pairs, success)).toEqual([])
  expect(success.get(2)).toBe(0.8)
})

test('of two faults still there each gives half of the pair, and curing one leaves the other', () => {
  const { pairs, weights } = pairsInFocus(problems, shares, [{ one: 4, other: 7, isCured: false, weight: 0.2 }])
  expect([...weights].map((weight) => Number(weight.toFixed(9)))).toEqual([0.4, 0.3, 0.2, 0, 0, 0])
  const success = new Map([[0, 0.9]])
  expect(curesOfPairs(pairs, success)).toEqual([{ from: 2, to: 4, success: 0.9 }])
  expect(success.get(3)).toBe(0.9)
})

test('a pair of which a fault still there is out of focus is not split off', () => {
  const { pairs, weights } = pairsInFocus(problems, shares, [{ one: 9, other: 7, isCured: false, weight: 0.2 }])
  expect(pairs).toEqual([])
  expect([...weights]).toEqual([0.5, 0.4, 0])
})

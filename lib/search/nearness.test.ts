import { expect, test } from 'vitest'
import { Nearness } from './nearness'

const met = (position: number, term: number, field = 3, weight = 1) => ({ position, field, term, weight })
const sumOf = (values: number[], ...meetings: ReturnType<typeof met>[]) => {
  const nearness = new Nearness(values)
  for (const meeting of meetings) nearness.meet(meeting)
  return nearness.sum()
}

test('two words side by side are worth the lesser of the two, further apart less, far apart nothing', () => {
  expect(sumOf([3, 2], met(10, 0), met(11, 1))).toBe(2)
  expect(sumOf([3, 2], met(10, 0), met(14, 1))).toBe(0.5)
  expect(sumOf([3, 2], met(10, 0), met(19, 1))).toBe(0)
})

test('a pair counts once, by its closest meeting', () => {
  expect(sumOf([1, 1], met(1, 0), met(5, 1), met(20, 1), met(21, 0))).toBe(1)
})

test('a word counts with one neighbour only, however many stand around it', () => {
  expect(sumOf([1, 1, 1], met(1, 0), met(2, 1), met(3, 2))).toBe(1.5)
})

test('the same word again, and words of different fields, are not together', () => {
  expect(sumOf([1, 1], met(1, 0), met(2, 0))).toBe(0)
  expect(sumOf([1, 1], met(1, 0, 0), met(2, 1, 3))).toBe(0)
})

test('another form of a word counts as much as it tells', () => {
  expect(sumOf([2, 2], met(1, 0), met(2, 1, 3, 0.5))).toBe(1)
})

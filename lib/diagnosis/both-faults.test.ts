import { expect, test } from 'vitest'
import { bothFaults, usualOutcome } from './both-faults'

const background = Float64Array.of(0.88, 0.08, 0.04)
const row = (...of: number[]) => ({ of, at: 0 })
const answered = (first: number[], second: number[]) =>
  [0, 1, 2].map((outcome) => bothFaults(row(...first), row(...second), background, 0, outcome))

test('what is usual is the likeliest answer, never "I do not know"', () => {
  expect(usualOutcome(Float64Array.of(0.1, 0.3, 0.6))).toBe(1)
})

test('a question is answered as usual only if neither fault disturbs it', () => {
  const both = answered([0.48, 0.48, 0.04], [0.48, 0.48, 0.04])
  // Known answers only: 0.5 and 0.5 against 0.88 / 0.96.
  expect(both[0]).toBeCloseTo(0.96 * ((0.5 * 0.5) / (0.88 / 0.96)), 10)
  expect((both[0] ?? 0) + (both[1] ?? 0) + (both[2] ?? 0)).toBeCloseTo(1, 10)
})

test('a fault that leaves the question at its background leaves the answers to the other one', () => {
  const alone = [0.3, 0.66, 0.04]
  answered(alone, [...background]).forEach((value, o) => {
    expect(value).toBeCloseTo(alone[o] as number, 10)
  })
})

import { expect, test } from 'vitest'
import { fitTrust, fittedRow, logGamma, type Seen } from './fit-rows'

const seen = (expected: number[], counted: number[]): Seen => ({ expected, counted: Float64Array.from(counted) })

test('the gamma function of whole numbers is the factorial', () => {
  for (const [x, factorial] of [
    [1, 1],
    [2, 1],
    [5, 24],
    [11, 3628800],
  ] as const) {
    expect(logGamma(x)).toBeCloseTo(Math.log(factorial), 10)
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 10)
})

test('without counts and without exceptions the expectation stays', () => {
  const row = fittedRow([0.7, 0.2, 0.1], undefined, { strength: 16, exceptions: 0, evidence: 0 })
  expect([...row]).toEqual([0.7, 0.2, 0.1])
})

test('without exceptions counts are added to what was expected', () => {
  const row = fittedRow([0.8, 0.2, 0], Float64Array.of(1, 3, 0), { strength: 4, exceptions: 1e-12, evidence: 0 })
  expect(row[0]).toBeCloseTo((4 * 0.8 + 1) / 8, 6)
  expect(row[1]).toBeCloseTo((4 * 0.2 + 3) / 8, 6)
})

test('one surprise convinces where exceptions are usual, and a fitted row still sums to 1', () => {
  const surprise = Float64Array.of(0, 2, 0)
  const row = fittedRow([0.97, 0.01, 0.02], surprise, { strength: 64, exceptions: 0.2, evidence: 0 })
  expect(row[1]).toBeGreaterThan(0.6)
  expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
})

test('authors who are right are trusted more than authors who are not', () => {
  const right = Array.from({ length: 40 }, () => seen([0.8, 0.2], [8, 2]))
  const wrong = Array.from({ length: 40 }, () => seen([0.8, 0.2], [1, 9]))
  const usual = { strength: 16, exceptions: 0.1 }
  expect(fitTrust(right, usual).exceptions).toBeLessThan(0.1)
  expect(fitTrust(wrong, usual).exceptions).toBeGreaterThan(0.5)
  expect(fitTrust(right, usual).strength).toBeGreaterThan(16)
})

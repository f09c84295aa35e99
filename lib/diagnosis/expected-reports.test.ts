import { expect, test } from 'vitest'
import type { BankSource } from './bank-source'
import type { Session } from './count-sessions'
import { expectReports } from './expected-reports'

const source: BankSource = {
  problems: ['loud', 'quiet'].map((id) => ({ id, prior: 1, solutions: [{ solution: 'swap', success: 1 }] })),
  solutions: [{ id: 'swap', minutes: 5 }],
  questions: [{ id: 'noise', answers: ['yes', 'no'], minutes: 1 }],
  symptoms: [],
}
const prior = Float64Array.of(0.4, 0.4, 0.2)
const rows = [
  {
    background: Float64Array.of(0.2, 0.7, 0.1),
    rows: new Map([
      [0, Float64Array.of(0.8, 0.1, 0.1)],
      [1, Float64Array.of(0.2, 0.7, 0.1)],
    ]),
  },
]
const session = (reported: [number, number][]): Session => ({
  problem: 0,
  weight: 1,
  asked: new Map(),
  reported: new Map(reported),
})

test('a problem that shows more of what people report is met more often than it occurs', () => {
  const { prior: met, rates } = expectReports(source, [session([[0, 0]])], rows, prior)
  // 0.4 x 0.8 against 0.4 x 0.2, of which 2 % says nothing: reported in proportion to 0.444 x 0.98 + 0.4 x 0.02, and so on.
  const shares = [0.32, 0.08, 0.04].map((share, p) => 0.98 * (share / 0.44) + 0.02 * (prior[p] as number))
  const named = (shares[0] as number) + (shares[1] as number)
  expect(met[0]).toBeCloseTo((0.8 * (shares[0] as number)) / named, 12)
  expect(met[2]).toBe(0.2)
  // Everybody reports this, so the report itself tells no more than the new priors do.
  expect(rates[0]?.[0]?.[0]).toBeCloseTo(rates[0]?.[0]?.[1] as number, 12)
  expect(rates[0]?.[1]).toBeUndefined()
})

test('where nobody reports anything, problems are met as often as they occur', () => {
  expect(expectReports(source, [session([])], rows, prior)).toMatchObject({ rates: [[undefined, undefined]], prior })
})

test('of sessions half of which report nothing, that half meets problems as they occur', () => {
  const all = expectReports(source, [session([[0, 0]])], rows, prior).prior
  const half = expectReports(source, [session([[0, 0]]), session([])], rows, prior).prior
  expect(half[0]).toBeCloseTo(((all[0] as number) + 0.4) / 2, 12)
})

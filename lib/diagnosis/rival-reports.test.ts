import { expect, test } from 'vitest'
import { answerBeside, fitRivals, shareOfReport, sinceReported } from './rival-reports'

const row = (yes: number) => Float64Array.of(yes, 1 - yes, 0)
/** Two things that strike people: problem 0 shows both, problem 1 the first alone; the unnamed one hardly any. */
const rows = [0, 1].map((q) => ({
  background: row(0.1),
  rows: new Map([
    [0, row(1)],
    [1, row(q === 0 ? 1 : 0)],
  ]),
}))
const prior = Float64Array.of(0.5, 0.5, 0)
const often = [
  [0.75, 0],
  [0.25, 0],
]
const rivals = fitRivals(often, 1, rows, prior)
const report = { question: 0, outcome: 0 }

test('who shows two things names each half the time, so that a report of one speaks for who shows only that', () => {
  const [both, one] = shareOfReport(rivals, rows, prior, 0, 0)
  expect((both as number) / (one as number)).toBeCloseTo(0.5, 6)
})

test('what strikes more is named more', () => {
  const louder = fitRivals(
    [
      [0.9, 0],
      [0.1, 0],
    ],
    1,
    rows,
    prior,
  )
  const [both, one] = shareOfReport(louder, rows, prior, 0, 0)
  // Of those who show both, who are half, one in five names the second: a tenth of all.
  expect((both as number) / (one as number)).toBeCloseTo(0.8, 6)
})

test('once the other thing is known the report tells no more than that its own is so', () => {
  const known = sinceReported(rivals, report, new Map([[1, 0]])) as Float64Array
  const [both, one] = shareOfReport(rivals, rows, prior, 0, 0)
  expect(Math.log((both as number) / (one as number)) + (known[0] as number)).toBeCloseTo(known[1] as number, 6)
})

test('answers to what nobody reports leave the report as it was', () => {
  expect(sinceReported(rivals, report, new Map())).toBeNull()
  expect(sinceReported(rivals, report, new Map([[0, 0]]))).toBeNull()
})

test('where people report whatever is so, one thing takes nothing from another', () => {
  const all = fitRivals(often, 0, rows, prior)
  expect(sinceReported(all, report, new Map([[1, 0]]))).toBeNull()
  const [both, one] = shareOfReport(all, rows, prior, 0, 0)
  expect(both).toBeCloseTo(one as number, 9)
})

test('who named one thing is less likely to have another one too, and the chances still sum to one', () => {
  const likelihood = [0.5, 0.5].map((share) => Float64Array.of(share, share))
  answerBeside(rivals, report, new Map(), { index: 1, likelihood }, [0, 2])
  const [yes, no] = likelihood as [Float64Array, Float64Array]
  for (const i of [0, 1]) {
    expect(yes[i]).toBeLessThan(0.5)
    expect((yes[i] as number) + (no[i] as number)).toBeCloseTo(1, 12)
  }
})

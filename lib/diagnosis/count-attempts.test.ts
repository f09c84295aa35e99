import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { countAttempts } from './count-attempts'
import type { HistoryItem } from './history'
import { printer } from './small-bank'

const tried = (solution: string, result: 'solved' | 'notSolved' | 'skipped'): HistoryItem => ({
  kind: 'tried',
  solution,
  result,
})
const outcome = (id: string, history: HistoryItem[], ageDays = 0) => ({ id, problem: 'jam', history, ageDays })
const successOf = (learned?: Parameters<typeof compileBank>[1]) => {
  const bank = compileBank(printer, learned)
  return bank.cureSuccess[bank.cureStart[bank.solutionIndex.get('clear-jam') as number] as number]
}

test("counts what a confirmed problem's own solutions did, by age, and nothing that was skipped", () => {
  const counts = countAttempts(printer, {
    outcomes: [
      outcome('a', [tried('new-toner', 'notSolved'), tried('clear-jam', 'notSolved')]),
      outcome('b', [tried('clear-jam', 'notSolved'), tried('clear-jam', 'solved')], 365),
      outcome('c', [tried('clear-jam', 'skipped')]),
    ],
  })
  expect(counts.get('jam')?.get('clear-jam')).toEqual({ made: 1.5, cured: 0.5 })
  expect(counts.get('toner')?.get('new-toner')).toEqual({ made: 0, cured: 0 })
})

test('people who helped themselves count for what helped them', () => {
  const alone = { id: 'd', history: [tried('new-toner', 'notSolved'), tried('clear-jam', 'solved')] }
  const counts = countAttempts(printer, { outcomes: [], solvedAlone: [alone] })
  expect(counts.get('jam')?.get('clear-jam')).toEqual({ made: 1, cured: 1 })
  expect(counts.get('toner')?.get('new-toner')).toEqual({ made: 0, cured: 0 })
})

test('a solution that keeps failing is believed less, and one that helps more, from its authored rate on', () => {
  const ten = (result: 'solved' | 'notSolved') => ({
    outcomes: Array.from({ length: 10 }, (_, i) => outcome(`${i}`, [tried('clear-jam', result)])),
  })
  // Authored 0.9, worth ten attempts.
  expect(successOf()).toBeCloseTo(0.9, 10)
  expect(successOf(ten('notSolved'))).toBeCloseTo(9 / 20, 10)
  expect(successOf(ten('solved'))).toBeCloseTo(19 / 20, 10)
})

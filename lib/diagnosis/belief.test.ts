import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { beliefAfter } from './belief'
import type { HistoryItem } from './history'
import { printer, smallBank } from './small-bank'

const chanceOf = (ranked: ReturnType<typeof beliefAfter>, id: string) =>
  ranked.find(({ problem }) => problem === id)?.probability ?? 0

test('without evidence the belief is the prior: 2 % unnamed, the rest by weight', () => {
  const ranked = beliefAfter(compileBank(printer), [])
  expect(chanceOf(ranked, 'jam')).toBeCloseTo(0.98 * 0.75, 10)
  expect(chanceOf(ranked, 'toner')).toBeCloseTo(0.98 * 0.25, 10)
  expect(chanceOf(ranked, '')).toBeCloseTo(0.02, 10)
})

test('one answer multiplies by its likelihood, worked by hand', () => {
  const ranked = beliefAfter(compileBank(printer), [{ kind: 'answered', question: 'light', answer: 'red' }])
  const red = (share: number) => 0.98 * (0.995 * share + 0.005 * 0.5)
  const jam = 0.98 * 0.75 * red(0.9)
  const toner = 0.98 * 0.25 * red(0.2)
  const unnamed = 0.02 * 0.98 * 0.5
  expect(chanceOf(ranked, 'jam')).toBeCloseTo(jam / (jam + toner + unnamed), 4)
})

test('of two answers to one question the last counts', () => {
  const bank = compileBank(printer)
  const red: HistoryItem = { kind: 'answered', question: 'light', answer: 'red' }
  const green: HistoryItem = { kind: 'answered', question: 'light', answer: 'green' }
  expect(beliefAfter(bank, [red, green])).toEqual(beliefAfter(bank, [green]))
})

test('"I don\'t know" says nothing where nothing was learned about it', () => {
  const bank = compileBank(printer)
  const unknown: HistoryItem = { kind: 'answered', question: 'light', answer: null }
  expect(chanceOf(beliefAfter(bank, [unknown]), 'jam')).toBeCloseTo(chanceOf(beliefAfter(bank, []), 'jam'), 6)
})

test('a hint multiplies by its ratio', () => {
  const ranked = beliefAfter(compileBank(printer), [{ kind: 'hint', problems: { toner: 3 } }])
  expect(chanceOf(ranked, 'toner')).toBeCloseTo(chanceOf(ranked, 'jam'), 10)
})

test('a failed solution lowers its problem, a skipped one says nothing', () => {
  const bank = compileBank(printer)
  const before = chanceOf(beliefAfter(bank, []), 'jam')
  const tried = (result: 'notSolved' | 'skipped'): HistoryItem[] => [{ kind: 'tried', solution: 'clear-jam', result }]
  expect(chanceOf(beliefAfter(bank, tried('notSolved')), 'jam')).toBeLessThan(before / 2)
  expect(chanceOf(beliefAfter(bank, tried('skipped')), 'jam')).toBe(before)
})

test('what the bank does not know is ignored', () => {
  const bank = compileBank(printer)
  const strange: HistoryItem[] = [
    { kind: 'answered', question: 'gone', answer: 'red' },
    { kind: 'answered', question: 'light', answer: 'violet' },
    { kind: 'tried', solution: 'gone', result: 'notSolved' },
    { kind: 'hint', problems: { gone: 9 } },
  ]
  expect(beliefAfter(bank, strange)).toEqual(beliefAfter(bank, []))
})

test('a belief sums to 1, and the order of answers does not matter', () => {
  fc.assert(
    fc.property(fc.nat().map(smallBank), fc.infiniteStream(fc.nat()), (source, picks) => {
      const bank = compileBank(source)
      const next = () => picks.next().value as number
      const history = source.questions.map(({ id, answers }): HistoryItem => {
        const answer = answers[next() % (answers.length + 1)] ?? null
        return { kind: 'answered', question: id, answer }
      })
      const forth = beliefAfter(bank, history)
      const back = beliefAfter(bank, [...history].reverse())
      expect(forth.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
      for (const { problem, probability } of forth) expect(chanceOf(back, problem)).toBeCloseTo(probability, 9)
    }),
  )
})

test('five hundred answers neither underflow nor rule anything out', () => {
  const questions = Array.from({ length: 500 }, (_, q) => ({ id: `q${q}`, answers: ['yes', 'no'], minutes: 1 }))
  const bank = compileBank({
    ...printer,
    questions,
    symptoms: questions.map(({ id }) => ({ problem: 'jam', question: id, answers: { yes: 'never' as const } })),
  })
  const history = questions.map(({ id }): HistoryItem => ({ kind: 'answered', question: id, answer: 'yes' }))
  const ranked = beliefAfter(bank, history)
  for (const { probability } of ranked) expect(Number.isFinite(probability)).toBe(true)
  expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
})

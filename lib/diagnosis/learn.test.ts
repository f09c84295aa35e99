import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { beliefAfter } from './belief'
import { compareBanks } from './compare-banks'
import { learn, learnedFrom, type Outcome, unlearn, weightOfAge } from './learn'
import { printer } from './small-bank'

const session = (id: string, problem: string, answer: string | null): Outcome => ({
  id,
  problem,
  history: [{ kind: 'answered', question: 'light', answer }],
})
const many = (count: number, problem: string, answer: string | null) =>
  Array.from({ length: count }, (_, i) => session(`${problem}-${answer}-${i}`, problem, answer))
const chanceOf = (outcomes: Outcome[], id: string, answer?: string | null) => {
  const bank = compileBank(printer, learnedFrom(outcomes))
  const history = answer === undefined ? [] : [{ kind: 'answered' as const, question: 'light', answer }]
  return beliefAfter(bank, history).find(({ problem }) => problem === id)?.probability ?? 0
}

test('priors count sessions on top of what the authors wrote, which is worth 20 sessions', () => {
  expect(chanceOf(many(20, 'toner', 'green'), 'toner')).toBeCloseTo((0.98 * (20 * 0.25 + 20)) / 40, 10)
})

test('sessions that contradict the author change what an answer means', () => {
  const odd = [...many(60, 'toner', 'red'), ...many(60, 'jam', 'green')]
  expect(chanceOf([], 'toner', 'red')).toBeLessThan(0.1)
  expect(chanceOf(odd, 'toner', 'red')).toBeGreaterThan(0.8)
})

test('"I don\'t know" is evidence once sessions say so', () => {
  const outcomes = [...many(40, 'toner', null), ...many(40, 'jam', 'red')]
  expect(chanceOf(outcomes, 'toner', null)).toBeGreaterThan(chanceOf(outcomes, 'toner') + 0.1)
})

test('an outcome counts once, comes in any order, and can be taken back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom('jam', 'toner'), fc.constantFrom('red', 'green', null)), {
        maxLength: 25,
      }),
      (raw) => {
        const outcomes = new Map(raw.map(([id, problem, answer]) => [`s${id}`, session(`s${id}`, problem, answer)]))
        const all = [...outcomes.values()]
        const forth = learnedFrom(all)
        const oneByOne = [...all].reverse().reduce(learn, learnedFrom([]))
        expect(learn(forth, all[0] ?? session('x', 'jam', 'red'))).toEqual(
          all[0] ? forth : learnedFrom([session('x', 'jam', 'red')]),
        )
        expect(oneByOne).toEqual(forth)
        expect(compileBank(printer, oneByOne)).toEqual(compileBank(printer, forth))
        expect(unlearn(learn(forth, session('new', 'jam', 'red')), 'new')).toEqual(forth)
      },
    ),
    { numRuns: 30 },
  )
})

test('a session counts half after a year', () => {
  expect(weightOfAge(undefined)).toBe(1)
  expect(weightOfAge(365)).toBeCloseTo(0.5, 12)
})

test('outcomes of problems the bank no longer has are left out', () => {
  expect(compileBank(printer, learnedFrom([session('a', 'gone', 'red')]))).toEqual(compileBank(printer))
})

test('the guard lets a bank pass that learned the truth, and stops one that learned nonsense', () => {
  const truth = (id: string) =>
    [...many(30, 'toner', 'red'), ...many(30, 'jam', 'green')].map((o) => ({ ...o, id: `${id}${o.id}` }))
  const nonsense = [...many(80, 'toner', 'green'), ...many(80, 'jam', 'red')]
  const authored = compileBank(printer)
  expect(compareBanks(authored, compileBank(printer, learnedFrom(truth('a'))), truth('b')).isGood).toBe(true)
  const misled = compareBanks(authored, compileBank(printer, learnedFrom(nonsense)), truth('b'))
  expect(misled.isGood).toBe(false)
  expect(misled.loss.learned).toBeGreaterThan(misled.loss.authored)
})

test('what no session has shown is expected as often as something was met just once', () => {
  // 40 seen often, 10 seen once each; what is rare and unseen would get next to nothing by its own prior.
  const names = ['often', ...Array.from({ length: 10 }, (_, i) => `once-${i}`), 'unseen']
  const source = {
    ...printer,
    problems: names.map((id) => ({
      id,
      prior: id === 'unseen' ? 0.01 : 1,
      solutions: [{ solution: 'x', success: 1 }],
    })),
    solutions: [{ id: 'x', minutes: 5 }],
    symptoms: [],
  }
  const sessions = [...many(40, 'often', null), ...names.slice(1, 11).flatMap((id) => many(1, id, null))]
  const chance = (id: string) =>
    beliefAfter(compileBank(source, learnedFrom(sessions)), []).find((is) => is.problem === id)
  const unseen = chance('unseen')?.probability ?? 0
  expect(unseen).toBeGreaterThan(0.05)
  expect(unseen).toBeLessThan(10 / 50)
  expect(names.reduce((sum, id) => sum + (chance(id)?.probability ?? 0), 0)).toBeCloseTo(0.98, 10)
})

test('an answer that no known problem gives speaks for what no session has shown', () => {
  const shown = ['a', 'b', 'c', 'd']
  const background = { no: 0.98, yes: 0.02 }
  const source = {
    problems: [...shown, 'unseen'].map((id) => ({ id, prior: 1, solutions: [{ solution: 'x', success: 1 }] })),
    solutions: [{ id: 'x', minutes: 5 }],
    questions: [...shown, 'other'].map((id) => ({ id, answers: ['no', 'yes'], minutes: 1, background })),
    symptoms: [],
  }
  const sessions = shown.flatMap((problem) =>
    Array.from({ length: 20 }, (_, i): Outcome => {
      const answer = (question: string) => (question === problem ? 'yes' : 'no')
      const history = source.questions.map(({ id }) => ({
        kind: 'answered' as const,
        question: id,
        answer: answer(id),
      }))
      return { id: `${problem}-${i}`, problem, history }
    }),
  )
  const bank = compileBank(source, learnedFrom(sessions))
  const unseenAfter = (history: Outcome['history']) =>
    beliefAfter(bank, history).find(({ problem }) => problem === 'unseen')?.probability ?? 0
  const yes = { kind: 'answered' as const, question: 'other', answer: 'yes' }
  expect(unseenAfter([yes])).toBeGreaterThan(5 * unseenAfter([]))
})

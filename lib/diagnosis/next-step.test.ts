import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { checkHistory, type HistoryItem } from './history'
import { nextStep, type StepOptions } from './next-step'
import { printer, smallBank } from './small-bank'
import type { Tree } from './tree'

const customer: StepOptions = { role: 'customer', prices: { handover: 40 } }
const red: HistoryItem = { kind: 'answered', question: 'light', answer: 'red' }

test('tries the solution of the likely problem, with its chance', () => {
  const step = nextStep(compileBank(printer), [red], customer)
  expect(step).toMatchObject({ kind: 'try', solution: 'clear-jam', problem: 'jam', from: 'bank' })
  if (step.kind === 'try') expect(step.chance).toBeGreaterThan(0.8)
})

test('after all that can be tried has failed, a person is next, and what was skipped stays skipped', () => {
  const bank = compileBank(printer)
  const history: HistoryItem[] = [
    red,
    { kind: 'tried', solution: 'clear-jam', result: 'skipped' },
    { kind: 'tried', solution: 'new-toner', result: 'notSolved' },
  ]
  expect(nextStep(bank, history, customer).kind).toBe('handOver')
})

test('what solved it is the end', () => {
  const tried: HistoryItem = { kind: 'tried', solution: 'clear-jam', result: 'solved' }
  expect(nextStep(compileBank(printer), [tried], customer)).toEqual({ kind: 'solved', solution: 'clear-jam' })
})

test('a rule goes straight to a person', () => {
  expect(nextStep(compileBank(printer), [], { ...customer, rule: 'security' })).toMatchObject({
    kind: 'handOver',
    why: 'rule',
  })
})

test('evidence that no known problem explains is new to us', () => {
  const odd = ['smoke', 'noise'].map((id) => ({
    id,
    answers: ['yes', 'no'],
    minutes: 1,
    background: { yes: 0.5, no: 0.5 },
  }))
  const never = odd.flatMap(({ id }) =>
    printer.problems.map((problem) => ({ problem: problem.id, question: id, answers: { yes: 'never' as const } })),
  )
  const bank = compileBank({
    ...printer,
    questions: [...printer.questions, ...odd],
    symptoms: [...printer.symptoms, ...never],
  })
  const answers = odd.map(({ id }): HistoryItem => ({ kind: 'answered', question: id, answer: 'yes' }))
  const step = nextStep(bank, [...answers, red], customer)
  expect(step).toMatchObject({ kind: 'handOver', why: 'newToUs' })
})

test('staff steps are for staff, and Level 0 is offered no solution', () => {
  const bank = compileBank({
    ...printer,
    solutions: printer.solutions.map((solution) => ({ ...solution, audience: 'staff' as const })),
    questions: printer.questions.map((question) => ({ ...question, audience: 'level2' as const })),
  })
  expect(nextStep(bank, [], customer).kind).toBe('handOver')
  expect(nextStep(bank, [], { ...customer, role: 'level1' }).kind).toBe('try')
  expect(nextStep(bank, [], { ...customer, role: 'level0' }).kind).toBe('handOver')
  expect(nextStep(compileBank(printer), [], { ...customer, role: 'level0' }).kind).toBe('ask')
})

test('an irreversible solution comes last unless far likelier', () => {
  const risky = {
    ...printer,
    problems: printer.problems.map((problem) => ({ ...problem, prior: 1 })),
    solutions: printer.solutions.map((solution) => ({
      ...solution,
      minutes: 5,
      ...(solution.id === 'new-toner' && { risk: 'irreversible' as const }),
    })),
    questions: [],
    symptoms: [],
  }
  expect(nextStep(compileBank(risky), [], customer)).toMatchObject({ kind: 'try', solution: 'clear-jam' })
})

test('an instruction of a tree is given once: it solves what it helped, and otherwise the tree goes on', () => {
  const bank = compileBank(printer)
  const tree: Tree = {
    id: 't',
    start: 'a',
    nodes: [
      { id: 'a', kind: 'instruction', instruction: 't/a', failed: 'call' },
      { id: 'call', kind: 'end', end: 'call' },
    ],
  }
  const inTree = { ...customer, tree }
  const followed = (result: 'solved' | 'notSolved' | 'skipped'): HistoryItem => ({
    kind: 'followed',
    instruction: 't/a',
    result,
  })
  expect(nextStep(bank, [], inTree)).toMatchObject({ kind: 'instruct', instruction: 't/a' })
  expect(nextStep(bank, [followed('solved')], inTree)).toEqual({ kind: 'solved', instruction: 't/a' })
  for (const result of ['notSolved', 'skipped'] as const)
    expect(nextStep(bank, [followed(result)], inTree)).toMatchObject({ kind: 'handOver', why: 'tree' })
  expect(nextStep(bank, [followed('solved'), followed('notSolved')], inTree)).toMatchObject({ kind: 'handOver' })
  expect(nextStep(bank, [], { ...inTree, role: 'level0' })).toMatchObject({ kind: 'handOver', why: 'tree' })
})

test('what helped and later did not after all has solved nothing', () => {
  const tried = (result: 'solved' | 'notSolved'): HistoryItem => ({ kind: 'tried', solution: 'clear-jam', result })
  expect(nextStep(compileBank(printer), [tried('solved'), tried('notSolved')], customer).kind).not.toBe('solved')
})

test('a tree is walked as authored, past what is answered, and the bank takes over at its end', () => {
  const bank = compileBank(printer)
  const tree: Tree = {
    id: 't',
    start: 'a',
    nodes: [
      { id: 'a', kind: 'question', question: 'light', answers: { red: 'b' }, otherwise: 'call' },
      { id: 'b', kind: 'solution', solution: 'new-toner', failed: 'bank' },
      { id: 'bank', kind: 'end', end: 'bank' },
      { id: 'call', kind: 'end', end: 'call' },
    ],
  }
  const inTree = { ...customer, tree }
  const failed: HistoryItem = { kind: 'tried', solution: 'new-toner', result: 'notSolved' }
  expect(nextStep(bank, [], inTree)).toMatchObject({ kind: 'ask', question: 'light', from: 'tree' })
  expect(nextStep(bank, [red], inTree)).toMatchObject({ kind: 'try', solution: 'new-toner', from: 'tree' })
  expect(nextStep(bank, [red, failed], inTree)).toMatchObject({ kind: 'try', solution: 'clear-jam', from: 'bank' })
  expect(nextStep(bank, [red, { kind: 'leftTree' }], inTree)).toMatchObject({
    kind: 'try',
    solution: 'clear-jam',
    from: 'bank',
  })
  const unknown: HistoryItem = { kind: 'answered', question: 'light', answer: null }
  expect(nextStep(bank, [unknown], inTree)).toMatchObject({ kind: 'handOver', why: 'tree' })
})

test('a question says which problems it tells apart, and how each answer moves them', () => {
  const step = nextStep(compileBank(printer), [], { ...customer, role: 'level0' })
  if (step.kind !== 'ask') throw new Error('expected a question')
  const [one, other] = step.reasons.separates
  expect([one?.problem, other?.problem].sort()).toEqual(['jam', 'toner'])
  const jam = step.reasons.separates.find(({ problem }) => problem === 'jam')
  expect(jam?.afterByAnswer.red).toBeGreaterThan(jam?.before ?? 1)
  expect(jam?.afterByAnswer.green).toBeLessThan(jam?.before ?? 0)
})

test('every diagnosis ends, asks nothing twice and proposes nothing twice', () => {
  fc.assert(
    fc.property(fc.nat().map(smallBank), fc.infiniteStream(fc.nat()), (source, picks) => {
      const bank = compileBank(source)
      const history: HistoryItem[] = []
      const seen = new Set<string>()
      for (let turn = 0; ; turn++) {
        expect(turn).toBeLessThan(20)
        const step = nextStep(bank, history, customer)
        expect(nextStep(bank, [...history], customer)).toEqual(step)
        if (step.kind !== 'ask' && step.kind !== 'try') break
        const what = step.kind === 'ask' ? step.question : step.solution
        expect(seen.has(what)).toBe(false)
        seen.add(what)
        const answer = ['yes', 'no', null][(picks.next().value as number) % 3] as string | null
        if (step.kind === 'ask') history.push({ kind: 'answered', question: step.question, answer })
        else history.push({ kind: 'tried', solution: step.solution, result: 'notSolved' })
      }
    }),
    { numRuns: 60 },
  )
})

test('an irrelevant question never raises the expected cost', () => {
  fc.assert(
    fc.property(fc.nat().map(smallBank), (source) => {
      const least = (of: typeof source) => {
        const step = nextStep(compileBank(of), [], customer)
        return 'reasons' in step ? (step.reasons.alternatives[0]?.expectedCost ?? 0) : 0
      }
      const more = {
        ...source,
        questions: [...source.questions, { id: 'weather', answers: ['sun', 'rain'], minutes: 1 }],
      }
      expect(least(more)).toBeLessThanOrEqual(least(source) + 1e-9)
    }),
    { numRuns: 60 },
  )
})

test('a history the bank cannot use is named item by item', () => {
  const bank = compileBank(printer)
  const faults = checkHistory(bank, [
    red,
    { kind: 'answered', question: 'light', answer: 'violet' },
    { kind: 'reported', question: 'gone', answer: 'red' },
    { kind: 'tried', solution: 'gone', result: 'skipped' },
    { kind: 'hint', problems: { jam: 0, gone: 2 } },
    { kind: 'leftTree' },
  ])
  expect(faults.map(({ place, code }) => `${place} ${code}`)).toEqual([
    'history/1 unknown-answer',
    'history/2 unknown-question',
    'history/3 unknown-solution',
    'history/4 bad-ratio',
    'history/4 unknown-problem',
  ])
})

import { expect, test } from 'vitest'
import { compileBank } from './bank'
import type { BankSource } from './bank-source'
import { beliefAfter } from './belief'
import type { HistoryItem } from './history'
import { nextStep } from './next-step'

const questions = ['stripes', 'noise', 'smell'].map((id) => ({
  id,
  answers: ['no', 'yes'],
  minutes: 1,
  background: { no: 0.98, yes: 0.02 },
}))
const device: BankSource = {
  problems: ['drum', 'fan', 'fuser'].map((id) => ({
    id,
    prior: 1,
    solutions: [{ solution: `new-${id}`, success: 1 }],
  })),
  solutions: ['drum', 'fan', 'fuser'].map((id) => ({ id: `new-${id}`, minutes: 5 })),
  questions,
  symptoms: [
    { problem: 'drum', question: 'stripes', answers: { yes: 0.95 } },
    { problem: 'fan', question: 'noise', answers: { yes: 0.95 } },
    { problem: 'fuser', question: 'smell', answers: { yes: 0.95 } },
  ],
}
const yes = (question: string): HistoryItem => ({ kind: 'answered', question, answer: 'yes' })
const failed: HistoryItem = { kind: 'tried', solution: 'new-drum', result: 'notSolved' }
const chances = (history: HistoryItem[]) =>
  Object.fromEntries(
    beliefAfter(compileBank(device), history).map(({ problem, probability }) => [problem, probability]),
  )

test('after a cure that did not end the trouble, the other fault is what is left', () => {
  const left = chances([yes('stripes'), yes('noise'), failed])
  expect(left.fan).toBeGreaterThan(0.9)
  expect(left.drum).toBeLessThan(0.05)
})

test('a failed cure that nothing else explains leaves the rest open', () => {
  const left = chances([yes('stripes'), failed])
  expect(left.fan).toBeCloseTo(left.fuser ?? 0, 9)
  expect(left.drum).toBeLessThan(0.2)
})

test('evidence of two faults raises both, and the third not', () => {
  const both = chances([yes('stripes'), yes('noise')])
  expect(both.drum).toBeCloseTo(both.fan ?? 0, 6)
  expect(both.fuser).toBeLessThan(0.05)
})

test('one fault cured, the solution of the other is next', () => {
  const bank = compileBank(device)
  const options = { role: 'customer', prices: { handover: 40 } } as const
  const history = [yes('stripes'), yes('noise')]
  const first = nextStep(bank, history, options)
  if (first.kind !== 'try') throw new Error('expected an attempt')
  const tried: HistoryItem = { kind: 'tried', solution: first.solution, result: 'notSolved' }
  const second = nextStep(bank, [...history, tried], options)
  expect(second.kind === 'try' && [first.solution, second.solution].sort()).toEqual(['new-drum', 'new-fan'])
})

test('two faults that cost more to cure than a person are for a person', () => {
  const options = { role: 'customer', prices: { handover: 8 } } as const
  expect(nextStep(compileBank(device), [yes('stripes')], options).kind).toBe('try')
  expect(nextStep(compileBank(device), [yes('stripes'), yes('noise')], options).kind).toBe('handOver')
})

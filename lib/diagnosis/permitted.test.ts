import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { askingCost, tryingCost } from './permitted'
import { replay } from './replay'
import { printer } from './small-bank'

const bank = compileBank({
  ...printer,
  questions: printer.questions.map((question) => ({ ...question, minutes: 2, staffMinutes: 1 })),
})
const fresh = replay(bank, [])
const prices = { handover: 40, patience: 0.5, trust: 3 }

test('a question costs its minutes, and patience by the cube of what was answered', () => {
  const answered = new Map([
    [0, 0],
    [1, 0],
  ])
  expect(askingCost(bank, fresh, 0, { role: 'customer', prices })).toBe(2)
  expect(askingCost(bank, { ...fresh, answered }, 0, { role: 'customer', prices })).toBe(2 + 0.5 * 8)
})

test('visitors answer in a customer’s time, agents in their own', () => {
  const plain = { handover: 40 }
  expect(askingCost(bank, fresh, 0, { role: 'visitor', prices: plain })).toBe(2)
  expect(askingCost(bank, fresh, 0, { role: 'level1', prices: plain })).toBe(1)
})

test('an attempt costs its minutes and trust: a second one four times as much', () => {
  expect(tryingCost(bank, fresh, 0, { role: 'customer', prices })).toBe(5 + 3)
  expect(tryingCost(bank, { ...fresh, failed: [1] }, 0, { role: 'customer', prices })).toBe(5 + 3 * 4)
  expect(tryingCost(bank, { ...fresh, failed: [1] }, 0, { role: 'level1', prices: { handover: 60 } })).toBe(5)
})

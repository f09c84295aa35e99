import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { growTree } from './grow-tree'
import { onlyProblems, simulate, withoutProblem } from './simulation'
import { printer } from './small-bank'
import { checkTree } from './tree'

const bounds = { role: 'level1' as const, prices: { handover: 40 }, mostDepth: 6, mostNodes: 12 }

test('a grown tree is a good tree within its bounds, with the cost of the bank beside it', () => {
  const { tree, bankCost } = growTree(compileBank(printer), 'printer', bounds)
  expect(checkTree(tree, printer)).toEqual([])
  expect(tree.nodes.length).toBeLessThanOrEqual(12)
  expect(bankCost).toBeGreaterThan(5)
  expect(bankCost).toBeLessThan(40)
})

test('what does not fit goes on in the bank', () => {
  const { tree } = growTree(compileBank(printer), 'printer', { ...bounds, mostDepth: 1 })
  expect(checkTree(tree, printer)).toEqual([])
  expect(tree.nodes.some((node) => node.kind === 'end' && node.end === 'bank')).toBe(true)
})

test('the same seed plays the same people, and known problems are mostly solved', () => {
  const options = {
    role: 'customer' as const,
    prices: { handover: 40 },
    people: 200,
    seed: 3,
    unknownRate: 0.1,
    wrongRate: 0.05,
    outsideShare: 0.2,
  }
  const first = simulate(printer, options)
  expect(simulate(printer, options)).toEqual(first)
  expect(first.inBank.people + first.outside.people).toBe(200)
  expect(first.inBank.solved + first.inBank.handedOver).toBeCloseTo(1, 12)
  expect(first.inBank.reachedSoon).toBeGreaterThan(0.8)
  expect(first.outside.handedOver).toBe(1)
})

test('a bank without a problem is still a good bank', () => {
  expect(withoutProblem(printer, 'jam').solutions.map(({ id }) => id)).toEqual(['new-toner'])
  expect(compileBank(withoutProblem(printer, 'jam')).problemIds).toEqual(['toner'])
})

test('a tree for some of the problems asks nothing that only tells them from others', () => {
  const place = { id: 'place', answers: ['printer', 'phone'], minutes: 0.1 }
  const phone = { id: 'flat', prior: 9, solutions: [{ solution: 'charge', success: 1 }] }
  const whole = {
    ...printer,
    problems: [...printer.problems, phone],
    solutions: [...printer.solutions, { id: 'charge', minutes: 9 }],
    questions: [...printer.questions, place],
    symptoms: [
      ...printer.symptoms,
      { problem: 'jam', question: 'place', answers: { printer: 0.99 } },
      { problem: 'toner', question: 'place', answers: { printer: 0.99 } },
      { problem: 'flat', question: 'place', answers: { phone: 0.99 } },
    ],
  }
  const asked = (source: typeof whole) =>
    growTree(compileBank(source), 'printer', bounds).tree.nodes.some(({ id }) => id === 'place')
  expect(asked(whole)).toBe(true)
  const own = onlyProblems(whole, (problem) => problem !== 'flat')
  expect(own.solutions.map(({ id }) => id)).toEqual(printer.solutions.map(({ id }) => id))
  expect(asked(own as typeof whole)).toBe(false)
})

import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { growTree } from './grow-tree'
import { simulate, withoutProblem } from './simulation'
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

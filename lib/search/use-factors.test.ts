import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostWeight, usualWeights } from './ranking-weights'
import { factorsOfUse, productOf, strongestUse } from './use-factors'

const entry = { kind: 'problem', entryId: 'a', serviceId: 'vpn', validated: true }
const use = (solved: number, own: string[] = [], weights = usualWeights) => ({
  weights,
  solvedCalls: new Map([['a', solved]]),
  ownServices: new Set(own),
})

test('nothing known of an entry changes nothing', () => {
  expect(factorsOfUse({ ...entry, validated: false }, use(0))).toEqual([])
  expect(productOf([])).toBe(1)
})

test('every reason is named', () => {
  expect(factorsOfUse(entry, use(3, ['vpn'])).map((factor) => factor.name)).toEqual([
    'validated',
    'solved',
    'ownService',
  ])
})

test('what counts nothing changes nothing, and at the limit of the weights use stays within its own', () => {
  const none = { validated: 0, solved: 0 }
  expect(factorsOfUse({ ...entry, serviceId: null }, use(9, [], none))).toEqual([])
  const most = { validated: mostWeight, solved: mostWeight }
  expect(productOf(factorsOfUse(entry, use(1_000_000, ['vpn'], most)))).toBeLessThanOrEqual(strongestUse)
})

test('however much an entry is used, it moves within the limit, and more solved calls never hurt', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)]
      expect(productOf(factorsOfUse(entry, use(many, ['vpn'])))).toBeLessThanOrEqual(strongestUse)
      expect(productOf(factorsOfUse(entry, use(many)))).toBeGreaterThanOrEqual(productOf(factorsOfUse(entry, use(few))))
    }),
  )
})

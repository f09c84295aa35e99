import { expect, test } from 'vitest'
import { type Exposure, many, riskOf } from './entry-risk'
import type { ProblemContent } from './problem-content'

const quiet: Exposure = {
  securityServices: ['phishing'],
  people: many.people - 1,
  organizations: many.organizations - 1,
}
const content = (change: Partial<ProblemContent> = {}) =>
  ({ service: 'printing', relatedServices: [], risk: 'low', solutions: [], ...change }) as unknown as ProblemContent
const withSolution = (risk: string) => content({ solutions: [{ id: 'wipe', risk }] as never })

test('whatever is declared, a problem whose solution is risky or cannot be taken back is of high risk', () => {
  const levels = ['none', 'low', 'high', 'irreversible'].map((risk) => riskOf(withSolution(risk), quiet).level)
  expect(levels).toEqual(['low', 'low', 'high', 'high'])
  const used = content({ risk: 'medium', solutions: [{ id: 'wipe', uses: true, success: 'usually' }] })
  expect(riskOf(used, quiet)).toEqual({ level: 'medium', reasons: [] })
})

test('what a service or a label says to be about security is of high risk', () => {
  const security = { level: 'high', reasons: ['security'] }
  expect(riskOf(content({ service: 'phishing' }), quiet)).toEqual(security)
  expect(riskOf(content({ relatedServices: ['phishing'] }), quiet)).toEqual(security)
  expect(riskOf(content({ tags: ['GÜVENLİK'] }), quiet)).toEqual(security)
  expect(riskOf(content({ tags: ['securities'] }), quiet)).toEqual({ level: 'low', reasons: [] })
})

test('what many people or many organisations met is of high risk, a tree as a problem', () => {
  expect(riskOf(content(), quiet).level).toBe('low')
  for (const met of [{ people: many.people }, { organizations: many.organizations }]) {
    expect(riskOf(content(), { ...quiet, ...met })).toEqual({ level: 'high', reasons: ['customers'] })
    expect(riskOf({ service: 'printing' }, { ...quiet, ...met }).level).toBe('high')
  }
  expect(riskOf({ service: 'printing' }, quiet).level).toBe('medium')
})

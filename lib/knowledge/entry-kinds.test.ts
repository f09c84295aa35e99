import { expect, test } from 'vitest'
import { problemRisk } from './entry-kinds'
import type { ProblemContent } from './problem-content'

const withSolution = (risk: 'none' | 'low' | 'high' | 'irreversible') =>
  ({ risk: 'low', solutions: [{ id: 'wipe', risk }] }) as unknown as ProblemContent

test('whatever is declared, a problem whose solution is risky or cannot be taken back is of high risk', () => {
  expect((['none', 'low', 'high', 'irreversible'] as const).map((risk) => problemRisk(withSolution(risk)))).toEqual([
    'low',
    'low',
    'high',
    'high',
  ])
  const used = { risk: 'medium', solutions: [{ id: 'wipe', uses: true, success: 'usually' }] }
  expect(problemRisk(used as unknown as ProblemContent)).toBe('medium')
})

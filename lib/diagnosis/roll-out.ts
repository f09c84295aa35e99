import { type Focus, gainOf } from './focus'
import { openPolicy } from './greedy-policy'

const mostQuestions = 6
const mostSolutions = 2

/** A possible first step by its position in the focus, and the expected cost of all that follows, in minutes. */
export type Considered = { kind: 'ask' | 'try'; at: number; cost: number }

/**
 * The most promising first steps, cheapest first, each valued by following the greedy policy after it.
 *
 * One step of roll-out over a good base policy comes close to the optimum at a small part of its cost.
 * Source: Bertsekas & Castañon, Rollout algorithms for stochastic scheduling problems (1999).
 */
export function rollOut(focus: Focus): Considered[] {
  const policy = openPolicy(focus)
  const { cost: planCost } = policy.plan()
  const questions = focus.questions
    .map((_, at) => ({ kind: 'ask' as const, at, cost: policy.oneAhead(at, planCost) }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .slice(0, mostQuestions)
    .map((ask) => ({ ...ask, cost: policy.costOfAsking(ask.at) }))
  const solutions = focus.solutions
    .map((solution, at) => ({ at, ratio: gainOf(solution, focus.weights) / solution.cost }))
    .sort((a, b) => b.ratio - a.ratio || a.at - b.at)
    .slice(0, mostSolutions)
    .map(({ at }) => ({ kind: 'try' as const, at, cost: policy.costOfTrying(at) }))
  return [...solutions, ...questions].sort((a, b) => a.cost - b.cost)
}

import { attempt, openPlanner } from './expected-cost'
import type { Focus, FocusSolution } from './focus'
import type { FocusQuestion } from './focus-questions'
import { keyOf } from './state-key'

/**
 * Branches rarer than this are not followed but valued by their plan of attempts. Following rarer ones costs
 * several times as much and gains nothing, as the policy that is followed is only the greedy one.
 */
const leastShare = 0.12
/** How many weights one candidate may touch in all, whatever happens: about a millisecond. */
const mostWork = 150_000

/**
 * The greedy policy of one focus, and what it costs to follow it to the end.
 *
 * At each state it does what looks cheapest one step ahead: the question that lowers the expected cost
 * of repair most for its price, else the first attempt of the plan, else the hand-over.
 * Shapes: weights of a state are unnormalised; their sum is the probability of getting there.
 * Cost: bounded by counted work, never by the clock, so the same input gives the same output.
 */
export function openPolicy(focus: Focus) {
  const { questions, solutions, handover } = focus
  const n = focus.weights.length
  const planner = openPlanner(focus)
  const asked = new Uint8Array(questions.length)
  const closed = new Uint8Array(solutions.length)
  const known = new Map<number, number>()
  const levels: Float64Array[] = []
  const level = (depth: number) => (levels[depth] ??= new Float64Array(n))
  const scratch = new Float64Array(n)
  const sureCost = costsWhenSure(focus)
  const workPerPlan = 2 * n + 4 * solutions.length
  let work = 0

  /**
   * Expected cost of asking question q and then only trying; given up for a lower bound once that reaches `enough`.
   * `least`: what the state costs at least.
   */
  function oneAhead(weights: Float64Array, mass: number, q: number, planCost: number, least = 0, enough = Infinity) {
    const question = questions[q] as FocusQuestion
    let cost = question.cost * mass
    let leastLeft = least
    for (let o = 0; o < question.likelihood.length; o++) {
      const row = question.likelihood[o] as Float64Array
      if (question.isFlat[o]) {
        cost += (row[0] as number) * planCost
        leastLeft -= (row[0] as number) * least
        continue
      }
      for (let i = 0; i < n; i++) {
        const product = (weights[i] as number) * (row[i] as number)
        scratch[i] = product
        leastLeft -= product * (sureCost[i] as number)
      }
      work += workPerPlan
      cost += planner(scratch, closed).cost
      if (cost + leastLeft > enough) return cost + leastLeft
    }
    return cost
  }

  function follow(weights: Float64Array, mass: number, depth: number, key: number): number {
    const before = known.get(key)
    if (before !== undefined) return before
    const { cost: planCost, first } = planner(weights, closed)
    if (mass < leastShare || work >= mostWork) return planCost
    let best = planCost
    let ask = -1
    const least = dot(weights, sureCost)
    for (let q = 0; q < questions.length; q++) {
      if (asked[q] === 1 || least + (questions[q] as FocusQuestion).cost * mass >= best) continue
      const cost = oneAhead(weights, mass, q, planCost, least, best + 1e-6)
      if (cost < best - 1e-12) {
        best = cost
        ask = q
      }
    }
    let cost = mass * handover
    if (ask >= 0) cost = afterAsking(weights, mass, ask, depth, key)
    else if (first !== null) cost = afterTrying(weights, mass, first, depth, key)
    known.set(key, cost)
    return cost
  }

  function afterAsking(weights: Float64Array, mass: number, q: number, depth: number, key: number): number {
    const question = questions[q] as FocusQuestion
    asked[q] = 1
    let cost = question.cost * mass
    for (let o = 0; o < question.likelihood.length; o++) {
      const share = multiply(weights, question.likelihood[o] as Float64Array, level(depth))
      if (share > 0) cost += follow(level(depth), share, depth + 1, key + keyOf('question', q, o))
    }
    asked[q] = 0
    return cost
  }

  function afterTrying(weights: Float64Array, mass: number, s: number, depth: number, key: number): number {
    const solution = solutions[s] as FocusSolution
    const left = level(depth)
    for (let i = 0; i < n; i++) left[i] = weights[i] as number
    const rest = mass - attempt(solution, left)
    closed[s] = 1
    const cost = solution.cost * mass + follow(left, rest, depth + 1, key + keyOf('solution', s, 0))
    closed[s] = 0
    return cost
  }

  return {
    plan: () => planner(focus.weights, closed),
    oneAhead: (q: number, planCost: number) => oneAhead(focus.weights, 1, q, planCost),
    costOfAsking: (q: number) => {
      work = 0
      return afterAsking(focus.weights, 1, q, 0, 0)
    },
    costOfTrying: (s: number) => {
      work = 0
      return afterTrying(focus.weights, 1, s, 0, 0)
    },
  }
}

/** What each problem would cost to repair if it were known; a lower bound for any policy. */
function costsWhenSure({ weights, pairs, solutions, handover }: Focus): Float64Array {
  const least = new Float64Array(weights.length).fill(handover)
  for (const { cost, problems } of solutions) {
    for (const i of problems) least[i] = Math.min(least[i] as number, cost)
  }
  for (const { at, isCured } of pairs) {
    if (isCured) continue
    least[at] = Math.min(least[at] as number, (least[at + 1] as number) + (least[at + 2] as number))
  }
  return least
}

function multiply(weights: Float64Array, row: Float64Array, into: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    const product = (weights[i] as number) * (row[i] as number)
    into[i] = product
    sum += product
  }
  return sum
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

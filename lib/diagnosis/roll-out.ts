import { openPlanner } from './expected-cost'
import type { Focus } from './focus'

const leastShare = Number(process.env.LS ?? 0.03)
const mostSteps = Number(process.env.MS ?? 100)
const mostQuestions = Number(process.env.MQ ?? 6)
const mostSolutions = Number(process.env.MT ?? 2)
export const counters = { steps: 0, plans: 0, calls: 0 }

export type Considered = { kind: 'ask' | 'try'; at: number; cost: number }

/**
 * Expected cost of each promising first step when the greedy policy is followed afterwards.
 */
export function rollOut(focus: Focus): { handover: number; considered: Considered[]; steps: number } {
  const { questions, solutions, handover } = focus
  const n = focus.weights.length
  const planner = openPlanner(focus)
  const asked = new Uint8Array(questions.length)
  const closed = new Uint8Array(solutions.length)
  const memo = new Map<number, number>()
  const stack: Float64Array[] = []
  const buffer = (depth: number) => (stack[depth] ??= new Float64Array(n))
  let steps = 0
  counters.calls++

  const cheapest = new Float64Array(n).fill(handover)
  for (const { cost, problems, success } of solutions) {
    for (let k = 0; k < problems.length; k++) {
      const i = problems[k] as number
      const sure = cost + (1 - (success[k] as number)) * cost
      if (sure < (cheapest[i] as number)) cheapest[i] = sure
    }
  }

  const scratch = new Float64Array(n)
  function branch(weights: Float64Array, row: Float64Array, into: Float64Array): number {
    let mass = 0
    for (let i = 0; i < n; i++) {
      const weight = (weights[i] as number) * (row[i] as number)
      into[i] = weight
      mass += weight
    }
    return mass
  }
  function clairvoyant(weights: Float64Array): number {
    let cost = 0
    for (let i = 0; i < n; i++) cost += (weights[i] as number) * (cheapest[i] as number)
    return cost
  }

  function askValue(weights: Float64Array, mass: number, q: number, planCost: number): number {
    const question = questions[q] as Focus['questions'][number]
    let cost = question.cost * mass
    for (let o = 0; o < question.likelihood.length; o++) {
      const row = question.likelihood[o] as Float64Array
      if (question.isFlat[o]) {
        cost += (row[0] as number) * planCost
        continue
      }
      branch(weights, row, scratch)
      counters.plans++
      cost += planner(scratch, closed).cost
    }
    return cost
  }

  function follow(weights: Float64Array, mass: number, depth: number, key: number): number {
    const known = memo.get(key)
    if (known !== undefined) return known
    const { cost: planCost, first } = planner(weights, closed)
    if (mass < leastShare || steps >= mostSteps) return planCost
    steps++
    counters.steps++
    let best = planCost
    let ask = -1
    const bound = clairvoyant(weights)
    for (let q = 0; q < questions.length; q++) {
      if (asked[q] === 1) continue
      if (bound + (questions[q]?.cost as number) * mass >= best) continue
      const cost = askValue(weights, mass, q, planCost)
      if (cost < best - 1e-12) {
        best = cost
        ask = q
      }
    }
    let cost: number
    if (ask >= 0) cost = afterAsk(weights, mass, ask, depth, key)
    else if (first === null) cost = mass * handover
    else cost = afterTry(weights, mass, first, depth, key)
    memo.set(key, cost)
    return cost
  }

  function afterAsk(weights: Float64Array, mass: number, q: number, depth: number, key: number): number {
    const question = questions[q] as Focus['questions'][number]
    asked[q] = 1
    let cost = question.cost * mass
    for (let o = 0; o < question.likelihood.length; o++) {
      const into = buffer(depth)
      const share = branch(weights, question.likelihood[o] as Float64Array, into)
      if (share > 0) cost += follow(into, share, depth + 1, key + mixed(q * 8 + o))
    }
    asked[q] = 0
    return cost
  }

  function afterTry(weights: Float64Array, mass: number, s: number, depth: number, key: number): number {
    const solution = solutions[s] as Focus['solutions'][number]
    closed[s] = 1
    const into = buffer(depth)
    into.set(weights)
    let left = mass
    for (let k = 0; k < solution.problems.length; k++) {
      const i = solution.problems[k] as number
      const gain = (weights[i] as number) * (solution.success[k] as number)
      into[i] = (weights[i] as number) - gain
      left -= gain
    }
    const cost = solution.cost * mass + follow(into, left, depth + 1, key + mixed(5000 + s))
    closed[s] = 0
    return cost
  }

  const root = focus.weights
  const { cost: planCost } = planner(root, closed)
  const considered: Considered[] = []
  for (let q = 0; q < questions.length; q++) {
    considered.push({ kind: 'ask', at: q, cost: askValue(root, 1, q, planCost) })
  }
  considered.sort((a, b) => a.cost - b.cost || a.at - b.at)
  considered.length = Math.min(considered.length, mostQuestions)
  const tries = solutions
    .map((solution, s) => {
      let gain = 0
      for (let k = 0; k < solution.problems.length; k++) gain += (root[solution.problems[k] as number] as number) * (solution.success[k] as number)
      return { kind: 'try' as const, at: s, cost: -gain / solution.cost }
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostSolutions)
  considered.push(...tries)
  for (const candidate of considered) {
    steps = 0
    candidate.cost =
      candidate.kind === 'ask'
        ? afterAsk(root, 1, candidate.at, 0, 0)
        : afterTry(root, 1, candidate.at, 0, 0)
  }
  considered.sort((a, b) => a.cost - b.cost)
  return { handover, considered, steps }
}

/** Spreads small integers over 45 bits, so that sums of few of them do not meet by accident. */
function mixed(item: number): number {
  let x = Math.imul(item + 0x9e3779b9, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  x ^= x >>> 16
  const y = Math.imul(x ^ 0x5bd1e995, 0x27d4eb2f) >>> 0
  return (x >>> 0) * 8192 + (y & 8191)
}

import type { Focus, FocusSolution } from './focus'

/** A plan of attempts: what it costs on average, and what it does first (`null`: hand over at once). */
export type RepairPlan = { cost: number; first: number | null }

/** Weights, and the solutions of the focus (by position, 1) that are no longer available. The result is reused. */
export type Planner = (weights: Float64Array, closed: Uint8Array) => RepairPlan

/**
 * Expected cost of repair of the best order of attempts, with the hand-over where it pays.
 *
 * Attempts go by chance of success over cost, which is optimal for one fault and independent
 * solutions; the plan ends with a person after the attempt that makes the whole cheapest.
 * Units: minutes times the sum of `weights`, which need not be 1 (so branches can be added up).
 * Source: Heckerman, Breese & Rommelse, Decision-theoretic troubleshooting (1995).
 */
export function openPlanner(focus: Focus): Planner {
  const { solutions, handover } = focus
  const count = solutions.length
  const price = Float64Array.from(solutions, ({ cost }) => cost)
  const gain = new Float64Array(count)
  const ratio = new Float64Array(count)
  const order = Int32Array.from(solutions, (_, s) => s)
  const left = new Float64Array(focus.weights.length)
  const plan: RepairPlan = { cost: 0, first: null }
  const isShared = sharesProblems(focus)

  function rate(s: number, weights: Float64Array) {
    gain[s] = gainOf(focus, s, weights)
    ratio[s] = (gain[s] as number) / (price[s] as number)
  }

  return (weights, closed) => {
    let rest = 0
    for (let i = 0; i < weights.length; i++) rest += weights[i] as number
    for (let s = 0; s < count; s++) {
      if (closed[s] === 1) ratio[s] = 0
      else rate(s, weights)
    }
    if (isShared) left.set(weights)
    sortFrom(order, ratio, 0)
    plan.cost = rest * handover
    plan.first = null
    let spent = 0
    for (let k = 0; k < count; k++) {
      const s = order[k] as number
      if ((ratio[s] as number) <= 1e-15) break
      spent += (price[s] as number) * rest
      if (spent >= plan.cost) break
      rest -= gain[s] as number
      if (spent + rest * handover < plan.cost) {
        plan.cost = spent + rest * handover
        plan.first = order[0] as number
      }
      if (!isShared) continue
      cure(solutions[s] as FocusSolution, left)
      for (let l = k + 1; l < count; l++) {
        if ((ratio[order[l] as number] as number) > 0) rate(order[l] as number, left)
      }
      sortFrom(order, ratio, k + 1)
    }
    return plan
  }
}

/** The plan from scratch, for a single call. */
export function repairPlan(focus: Focus): RepairPlan {
  return openPlanner(focus)(focus.weights, new Uint8Array(focus.solutions.length))
}

/** Chance that a solution of the focus helps, in the unit of `weights`. */
export function gainOf(focus: Focus, solution: number, weights: Float64Array): number {
  const { problems, success } = focus.solutions[solution] as FocusSolution
  let gain = 0
  for (let k = 0; k < problems.length; k++) gain += (weights[problems[k] as number] as number) * (success[k] as number)
  return gain
}

function cure({ problems, success }: FocusSolution, weights: Float64Array) {
  for (let k = 0; k < problems.length; k++) {
    const i = problems[k] as number
    weights[i] = (weights[i] as number) * (1 - (success[k] as number))
  }
}

function sharesProblems({ solutions }: Focus): boolean {
  const cured = solutions.flatMap(({ problems }) => [...problems])
  return new Set(cured).size < cured.length
}

/** Insertion sort by falling ratio: from call to call the order hardly changes. */
function sortFrom(order: Int32Array, ratio: Float64Array, from: number) {
  for (let k = from + 1; k < order.length; k++) {
    const s = order[k] as number
    const value = ratio[s] as number
    let at = k
    while (at > from && (ratio[order[at - 1] as number] as number) < value) {
      order[at] = order[at - 1] as number
      at--
    }
    order[at] = s
  }
}

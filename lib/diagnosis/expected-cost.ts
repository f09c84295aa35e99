import { type Focus, type FocusSolution, gainOf } from './focus'

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
  const rivals = rivalsOf(focus)
  const isShared = rivals.some((list) => list.length > 0)

  function rate(s: number, weights: Float64Array) {
    gain[s] = gainOf(solutions[s] as FocusSolution, weights)
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
    const leastRatio = Math.max(1e-15, (weights[weights.length - 1] as number) / handover)
    for (let k = 0; k < count; k++) {
      const s = order[k] as number
      if ((ratio[s] as number) <= leastRatio) break
      spent += (price[s] as number) * rest
      if (spent >= plan.cost) break
      if (isShared) rest -= attempt(solutions[s] as FocusSolution, left)
      else rest -= gain[s] as number
      if (spent + rest * handover < plan.cost) {
        plan.cost = spent + rest * handover
        plan.first = order[0] as number
      }
      if (!isShared) continue
      for (const rival of rivals[s] as Int32Array) if ((ratio[rival] as number) > 0) rate(rival, left)
      ratio[s] = 0
      if ((rivals[s] as Int32Array).length > 0) sortFrom(order, ratio, k + 1)
    }
    return plan
  }
}

/** The plan from scratch, for a single call. */
export function repairPlan(focus: Focus): RepairPlan {
  return openPlanner(focus)(focus.weights, new Uint8Array(focus.solutions.length))
}

/** Carries a solution out: takes what it cures off the weights, and returns how much that was. */
export function attempt({ problems, success, moves }: FocusSolution, weights: Float64Array): number {
  let cured = 0
  for (let k = 0; k < problems.length; k++) {
    const i = problems[k] as number
    const part = (weights[i] as number) * (success[k] as number)
    weights[i] = (weights[i] as number) - part
    cured += part
  }
  if (!moves) return cured
  for (const { from, to, success: chance } of moves) {
    const part = (weights[from] as number) * chance
    weights[from] = (weights[from] as number) - part
    weights[to] = (weights[to] as number) + part
  }
  return cured
}

/** For each solution, the others that cure some of the same: their chance changes when it fails. */
function rivalsOf({ solutions, weights }: Focus): Int32Array[] {
  const cures: number[][] = Array.from(weights, () => [])
  const touched = ({ problems, moves = [] }: FocusSolution) => [
    ...problems,
    ...moves.flatMap(({ from, to }) => [from, to]),
  ]
  solutions.forEach((solution, s) => {
    for (const i of touched(solution)) cures[i]?.push(s)
  })
  return solutions.map((solution, s) => {
    const rivals = new Set(touched(solution).flatMap((i) => cures[i] as number[]))
    rivals.delete(s)
    return Int32Array.from(rivals)
  })
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

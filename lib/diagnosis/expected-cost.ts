import type { Focus } from './focus'

/** A plan of attempts: what it costs on average, and what it does first (`null`: hand over). */
export type RepairPlan = { cost: number; first: number | null }

/**
 * Expected cost of repair of the best order of attempts, with the hand-over where it pays.
 *
 * Attempts go by chance of success over cost, which is optimal for one fault and independent
 * solutions; the plan ends with a person after the attempt that makes the whole cheapest.
 * Units: minutes times the sum of `weights`, which need not be 1 (so branches can be added up).
 * Shape: `closed[s]` is not 0 for solutions of the focus that are no longer available; may be absent.
 * Source: Heckerman, Breese & Rommelse, Decision-theoretic troubleshooting (1995).
 */
export function repairPlan(focus: Focus, weights: Float64Array, closed?: Uint8Array): RepairPlan {
  const { solutions, handover } = focus
  const left = Float64Array.from(weights)
  let rest = 0
  for (const weight of left) rest += weight
  const open = new Uint8Array(solutions.length)
  const gain = new Float64Array(solutions.length)
  for (let s = 0; s < solutions.length; s++) {
    if (closed?.[s]) continue
    open[s] = 1
    gain[s] = gainOf(focus, s, left)
  }
  const plan: RepairPlan = { cost: rest * handover, first: null }
  let spent = 0
  let first: number | null = null
  for (let step = 0; step < solutions.length; step++) {
    let best = -1
    let bestRatio = 0
    for (let s = 0; s < solutions.length; s++) {
      if (open[s] === 0) continue
      const ratio = (gain[s] as number) / (solutions[s]?.cost as number)
      if (ratio > bestRatio) {
        best = s
        bestRatio = ratio
      }
    }
    if (best < 0) break
    first ??= best
    open[best] = 0
    spent += (solutions[best]?.cost as number) * rest
    if (spent >= plan.cost) break
    rest -= gain[best] as number
    if (spent + rest * handover < plan.cost) {
      plan.cost = spent + rest * handover
      plan.first = first
    }
    const cured = solutions[best] as Focus['solutions'][number]
    for (let k = 0; k < cured.problems.length; k++) {
      const i = cured.problems[k] as number
      left[i] = (left[i] as number) * (1 - (cured.success[k] as number))
    }
    for (let s = 0; s < solutions.length; s++) if (open[s] === 1) gain[s] = gainOf(focus, s, left)
  }
  return plan
}

/** A planner for one focus that allocates nothing per call; `repairPlan` for a single call. */
export function openPlanner(focus: Focus): (weights: Float64Array, closed: Uint8Array) => RepairPlan {
  const { solutions, handover } = focus
  const count = solutions.length
  const n = focus.weights.length
  const left = new Float64Array(n)
  const gain = new Float64Array(count)
  const ratio = new Float64Array(count)
  const inverse = Float64Array.from(solutions, ({ cost }) => 1 / cost)
  const price = Float64Array.from(solutions, ({ cost }) => cost)
  const order = Int32Array.from(solutions, (_, s) => s)
  const holders = new Int32Array(n)
  for (const { problems } of solutions) for (const i of problems) holders[i] = (holders[i] as number) + 1
  const isShared = holders.some((value) => value > 1)
  const plan: RepairPlan = { cost: 0, first: null }
  return (weights, closed) => {
    let rest = 0
    for (let i = 0; i < n; i++) rest += weights[i] as number
    for (let s = 0; s < count; s++) {
      if (closed[s] === 1) {
        ratio[s] = -1
        continue
      }
      gain[s] = gainOf(focus, s, weights)
      ratio[s] = (gain[s] as number) * (inverse[s] as number)
    }
    if (!isShared) {
      for (let k = 1; k < count; k++) {
        const s = order[k] as number
        const value = ratio[s] as number
        let at = k
        while (at > 0 && (ratio[order[at - 1] as number] as number) < value) {
          order[at] = order[at - 1] as number
          at--
        }
        order[at] = s
      }
      let cost = rest * handover
      let spent = 0
      plan.first = null
      for (let k = 0; k < count; k++) {
        const s = order[k] as number
        if ((ratio[s] as number) <= 1e-15) break
        spent += (price[s] as number) * rest
        if (spent >= cost) break
        rest -= gain[s] as number
        if (spent + rest * handover < cost) {
          cost = spent + rest * handover
          plan.first = order[0] as number
        }
      }
      plan.cost = cost
      return plan
    }
    if (isShared) left.set(weights)
    plan.cost = rest * handover
    plan.first = null
    let spent = 0
    let first: number | null = null
    for (let step = 0; step < count; step++) {
      let best = -1
      let most = 1e-15
      for (let s = 0; s < count; s++) {
        const value = ratio[s] as number
        if (value > most) {
          best = s
          most = value
        }
      }
      if (best < 0) break
      first ??= best
      ratio[best] = -1
      const cured = solutions[best] as Focus['solutions'][number]
      spent += cured.cost * rest
      if (spent >= plan.cost) break
      rest -= gain[best] as number
      if (spent + rest * handover < plan.cost) {
        plan.cost = spent + rest * handover
        plan.first = first
      }
      if (!isShared) continue
      for (let k = 0; k < cured.problems.length; k++) {
        const i = cured.problems[k] as number
        left[i] = (left[i] as number) * (1 - (cured.success[k] as number))
      }
      for (let s = 0; s < count; s++) {
        if ((ratio[s] as number) < 0) continue
        gain[s] = gainOf(focus, s, left)
        ratio[s] = (gain[s] as number) * (inverse[s] as number)
      }
    }
    return plan
  }
}

/** Chance that a solution of the focus helps, in the unit of `weights`. */
export function gainOf(focus: Focus, solution: number, weights: Float64Array): number {
  const { problems, success } = focus.solutions[solution] as Focus['solutions'][number]
  let gain = 0
  for (let k = 0; k < problems.length; k++) gain += (weights[problems[k] as number] as number) * (success[k] as number)
  return gain
}

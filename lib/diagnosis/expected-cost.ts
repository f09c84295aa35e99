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
  const { start, entry, worth } = gainsOf(solutions)
  const gain = new Float64Array(count)
  const ratio = new Float64Array(count)
  const open = new Int32Array(count)
  const left = new Float64Array(focus.weights.length)
  const plan: RepairPlan = { cost: 0, first: null }
  const rivals = rivalsOf(focus)
  const isShared = rivals.some((list) => list.length > 0)

  function rate(s: number, weights: Float64Array) {
    let sum = 0
    for (let g = start[s] as number; g < (start[s + 1] as number); g++) {
      sum += (weights[entry[g] as number] as number) * (worth[g] as number)
    }
    gain[s] = sum
    ratio[s] = sum / (price[s] as number)
  }

  return (weights, closed) => {
    let rest = 0
    for (let i = 0; i < weights.length; i++) {
      rest += weights[i] as number
      if (isShared) left[i] = weights[i] as number
    }
    const leastRatio = Math.max(1e-15, (weights[weights.length - 1] as number) / handover)
    let size = 0
    for (let s = 0; s < count; s++) {
      ratio[s] = 0
      if (closed[s] === 1) continue
      rate(s, weights)
      if (isShared || (ratio[s] as number) > leastRatio) open[size++] = s
    }
    plan.cost = rest * handover
    plan.first = null
    let spent = 0
    let first = -1
    for (let k = 0; k < size; k++) {
      const s = takeBest(open, ratio, k, size)
      if ((ratio[s] as number) <= leastRatio) break
      if (k === 0) first = s
      spent += (price[s] as number) * rest
      if (spent >= plan.cost) break
      if (isShared) rest -= attempt(solutions[s] as FocusSolution, left)
      else rest -= gain[s] as number
      if (spent + rest * handover < plan.cost) {
        plan.cost = spent + rest * handover
        plan.first = first
      }
      if (!isShared) continue
      for (const rival of rivals[s] as Int32Array) if ((ratio[rival] as number) > 0) rate(rival, left)
      ratio[s] = 0
    }
    return plan
  }
}

/** What solution s is worth, as `gainOf` adds it up: the weight of `entry[g]` times `worth[g]`, from `start[s]` to `start[s + 1]`. */
function gainsOf(solutions: FocusSolution[]) {
  const start = new Int32Array(solutions.length + 1)
  const entry: number[] = []
  const worth: number[] = []
  solutions.forEach(({ problems, success, moves = [] }, s) => {
    entry.push(...problems, ...moves.map(({ from }) => from))
    worth.push(...success, ...moves.map((move) => 0.5 * move.success))
    start[s + 1] = entry.length
  })
  return { start, entry: Int32Array.from(entry), worth: Float64Array.from(worth) }
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

/** Moves the solution of the highest ratio (of equal ones the first) from `at` or later to `at`: few are ever needed. */
function takeBest(open: Int32Array, ratio: Float64Array, at: number, size: number): number {
  let best = at
  for (let k = at + 1; k < size; k++) {
    const ahead = (ratio[open[k] as number] as number) - (ratio[open[best] as number] as number)
    if (ahead > 0 || (ahead === 0 && (open[k] as number) < (open[best] as number))) best = k
  }
  const s = open[best] as number
  open[best] = open[at] as number
  open[at] = s
  return s
}

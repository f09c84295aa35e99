import type { Role } from './bank-source'
import { isFor } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import { type FocusQuestion, telling } from './focus-questions'
import type { Prices } from './history'
import { mayTry, tryingCost } from './permitted'
import type { Facts } from './replay'

/**
 * The part of a bank that matters now: the likeliest problems, the questions that could tell them
 * apart, the solutions that could cure them. Small and dense, so that looking ahead is cheap.
 *
 * Shapes: n problems are in focus; every weight vector has length n + 1 and sums to 1. Its last entry is the
 * unnamed problem, which answers by the background and which nothing here cures. Problems out of
 * focus are represented by those in it, in proportion.
 * Units: `cost` and `handover` in minutes as priced for the role.
 */
export type Focus = {
  problems: Int32Array
  weights: Float64Array
  questions: FocusQuestion[]
  solutions: FocusSolution[]
  handover: number
}
/** `success[k]` is the chance that it cures problem `problems[k]` of the focus. */
export type FocusSolution = { index: number; cost: number; problems: Int32Array; success: Float64Array }

export type Setting = { role: Role; prices: Prices }

const mostProblems = 48
const mostSolutions = 24
/** Problems less likely than this share of the likeliest are out of focus. */
const leastShare = 0.002

/** Restricts the bank to what the belief makes worth considering. */
export function focusOn(bank: CompiledBank, facts: Facts, belief: Float64Array, setting: Setting): Focus {
  const problems = likeliest(belief.subarray(0, bank.problemIds.length))
  const unnamed = belief[bank.problemIds.length] as number
  let named = 0
  for (const problem of problems) named += belief[problem] as number
  const weights = new Float64Array(problems.length + 1)
  problems.forEach((problem, i) => {
    weights[i] = ((belief[problem] as number) / named) * (1 - unnamed)
  })
  weights[problems.length] = unnamed
  return {
    problems,
    weights,
    questions: telling(bank, facts, problems, weights, setting),
    solutions: mostWorthwhile(curing(bank, facts, problems, setting), weights),
    handover: setting.prices.handover,
  }
}

function likeliest(belief: Float64Array): Int32Array {
  const sorted = Float64Array.from(belief).sort()
  const top = sorted[sorted.length - 1] ?? 0
  const floor = Math.max(top * leastShare, sorted[Math.max(0, sorted.length - mostProblems)] ?? 0)
  const chosen: number[] = []
  for (let p = 0; p < belief.length; p++) {
    if ((belief[p] as number) >= floor && chosen.length < mostProblems) chosen.push(p)
  }
  return Int32Array.from(chosen)
}

/** The solutions that help most for their cost; the rest would come too late to matter now. */
function mostWorthwhile(solutions: FocusSolution[], weights: Float64Array): FocusSolution[] {
  const worth = ({ cost, problems, success }: FocusSolution) => {
    let gain = 0
    for (let k = 0; k < problems.length; k++)
      gain += (weights[problems[k] as number] as number) * (success[k] as number)
    return gain / cost
  }
  return solutions
    .map((solution) => ({ solution, worth: worth(solution) }))
    .sort((a, b) => b.worth - a.worth || a.solution.index - b.solution.index)
    .slice(0, mostSolutions)
    .map(({ solution }) => solution)
}

function curing(bank: CompiledBank, facts: Facts, problems: Int32Array, setting: Setting): FocusSolution[] {
  const cures = new Map<number, { i: number; success: number }[]>()
  problems.forEach((problem, i) => {
    if (!isFor(bank.problemAudience[problem], setting.role)) return
    for (let l = bank.cureOfStart[problem] as number; l < (bank.cureOfStart[problem + 1] as number); l++) {
      const cure = bank.cureOf[l] as number
      const solution = bank.cureSolution[cure] as number
      if (!mayTry(bank, facts, solution, setting.role)) continue
      const list = cures.get(solution) ?? []
      list.push({ i, success: bank.cureSuccess[cure] as number })
      cures.set(solution, list)
    }
  })
  return [...cures]
    .sort(([a], [b]) => a - b)
    .map(([index, list]) => ({
      index,
      cost: tryingCost(bank, facts, index, setting),
      problems: Int32Array.from(list, ({ i }) => i),
      success: Float64Array.from(list, ({ success }) => success),
    }))
}

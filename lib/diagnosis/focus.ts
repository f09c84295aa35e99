import type { Role } from './bank-source'
import { isFor } from './bank-source'
import type { Judgement } from './belief'
import type { CompiledBank } from './compiled-bank'
import { curesOfPairs, type FocusPair, type Move, pairsInFocus } from './focus-pairs'
import { type FocusQuestion, telling } from './focus-questions'
import type { Prices } from './history'
import { mayTry, tryingCost } from './permitted'
import type { Facts } from './replay'

/**
 * The part of a bank that matters now: the likeliest problems, the questions that could tell them
 * apart, the solutions that could cure them. Small and dense, so that looking ahead is cheap.
 *
 * Shapes: n problems are in focus; after them a weight vector has the entries of each pair (see `FocusPair`),
 * and sums to 1. The last entry is the unnamed
 * problem, which answers by the background and which nothing here cures. Problems out of focus are
 * represented by those in it, in proportion.
 * Units: `cost` and `handover` in minutes as priced for the role.
 */
export type Focus = {
  problems: Int32Array
  pairs: FocusPair[]
  weights: Float64Array
  questions: FocusQuestion[]
  solutions: FocusSolution[]
  handover: number
}
/**
 * `success[k]` is the chance that it ends the trouble of entry `problems[k]` of the focus. `moves`: entries
 * where it cures one of two faults, and which entry is then left.
 */
export type FocusSolution = { index: number; cost: number; problems: Int32Array; success: Float64Array; moves?: Move[] }

export type Setting = { role: Role; prices: Prices }

const mostProblems = 48
const mostSolutions = 24
/** Problems less likely than this share of the likeliest are out of focus. */
const leastShare = 0.002

/** Restricts the bank to what the belief makes worth considering. */
export function focusOn(bank: CompiledBank, facts: Facts, judgement: Judgement, setting: Setting): Focus {
  const { belief } = judgement
  const problems = likeliest(belief.subarray(0, bank.problemIds.length))
  const unnamed = belief[bank.problemIds.length] as number
  const marginal = Float64Array.from(problems, (problem) => belief[problem] as number)
  const { pairs, weights } = pairsInFocus(problems, marginal, setting.role === 'level0' ? [] : judgement.pairs)
  let named = 0
  for (const weight of weights) named += weight
  const scale = (1 - unnamed) / named
  const rating = Float64Array.from([...marginal.map((weight) => weight * scale), unnamed])
  weights.forEach((weight, i) => {
    weights[i] = weight * scale
  })
  weights[weights.length - 1] = unnamed
  return {
    problems,
    pairs,
    weights,
    questions: telling(bank, facts, { problems, pairs, rating, size: weights.length }, setting),
    solutions: mostWorthwhile(curing(bank, facts, problems, pairs, setting), weights),
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
  const worth = (solution: FocusSolution) => gainOf(solution, weights) / solution.cost
  return solutions
    .map((solution) => ({ solution, worth: worth(solution) }))
    .sort((a, b) => b.worth - a.worth || a.solution.index - b.solution.index)
    .slice(0, mostSolutions)
    .map(({ solution }) => solution)
}

/** What an attempt is worth: the chance that it ends the trouble, and half of that of curing one of two faults. */
export function gainOf({ problems, success, moves }: FocusSolution, weights: Float64Array): number {
  let gain = 0
  for (let k = 0; k < problems.length; k++) gain += (weights[problems[k] as number] as number) * (success[k] as number)
  if (moves) for (const move of moves) gain += 0.5 * (weights[move.from] as number) * move.success
  return gain
}

function curing(
  bank: CompiledBank,
  facts: Facts,
  problems: Int32Array,
  pairs: FocusPair[],
  setting: Setting,
): FocusSolution[] {
  const cures = new Map<number, Map<number, number>>()
  problems.forEach((problem, i) => {
    if (!isFor(bank.problemAudience[problem], setting.role)) return
    for (let l = bank.cureOfStart[problem] as number; l < (bank.cureOfStart[problem + 1] as number); l++) {
      const cure = bank.cureOf[l] as number
      const solution = bank.cureSolution[cure] as number
      if (!mayTry(bank, facts, solution, setting.role)) continue
      const byProblem = cures.get(solution) ?? new Map<number, number>()
      byProblem.set(i, bank.cureSuccess[cure] as number)
      cures.set(solution, byProblem)
    }
  })
  return [...cures]
    .sort(([a], [b]) => a - b)
    .map(([index, byProblem]) => {
      const moves = curesOfPairs(pairs, byProblem)
      return {
        index,
        cost: tryingCost(bank, facts, index, setting),
        problems: Int32Array.from(byProblem.keys()),
        success: Float64Array.from(byProblem.values()),
        ...(moves.length > 0 && { moves }),
      }
    })
}

import { bothFaults, rowOf, usualOutcome } from './both-faults'
import type { CompiledBank } from './compiled-bank'
import { exponentOn } from './overlap'
import type { Facts } from './replay'

/** How likely, before any evidence, a person has a second problem besides the first. */
export const secondFaultShare = 0.02
/** Pairs less likely than this share of all single faults together only count towards their problems. */
const leastShare = 1e-4
/** How many problems are weighed together with every other one, besides those that were attempted. */
const mostFirstFaults = 8

/**
 * Two faults at once, by positions of problems. `isCured`: the attempts so far have cured `one`, and
 * `other` is left; else neither is cured.
 */
export type Pair = { one: number; other: number; isCured: boolean; weight: number }

/** How likely each problem is to be there still after the attempts, as far as they alone can tell. */
function survival(bank: CompiledBank, failed: number[]): Map<number, number> {
  const left = new Map<number, number>()
  for (const solution of failed) {
    for (let c = bank.cureStart[solution] as number; c < (bank.cureStart[solution + 1] as number); c++) {
      const problem = bank.cureProblem[c] as number
      left.set(problem, (left.get(problem) ?? 1) * Math.max(1 - (bank.cureSuccess[c] as number), 1e-3))
    }
  }
  return left
}

/**
 * Weighs *two faults at once*: evidence that no single fault explains, and *one was cured, another remains*.
 *
 * Model: both faults show in the answers (noisy or, see `bothFaults`). Each of a few problems that explain
 * part of the evidence well, and each that an attempt could have cured, is paired with every problem, so that the
 * cost grows with the problems and not with all pairs.
 * Units: weights are unnormalised, relative to exp(`offset`). Those of all pairs are added to `weight`, which holds
 * single faults: half to either, as one of them has to be cured first. The pairs worth telling apart are returned.
 */
export function addPairs(
  bank: CompiledBank,
  facts: Facts,
  said: Float64Array,
  weight: Float64Array,
  offset: number,
): Pair[] {
  const least = leastShare * weight.reduce((sum, value) => sum + value, 0)
  const left = survival(bank, facts.failed)
  const firsts = mostOf(partlyExplaining(bank, facts), mostFirstFaults)
  for (const problem of left.keys()) if (!firsts.includes(problem)) firsts.push(problem)
  const rankOf = new Int32Array(bank.problemIds.length).fill(firsts.length)
  firsts.forEach((problem, at) => {
    rankOf[problem] = at
  })
  const pairs: Pair[] = []
  const add = (one: number, other: number, isCured: boolean, share: number) => {
    weight[other] = (weight[other] as number) + (isCured ? share : share / 2)
    if (!isCured) weight[one] = (weight[one] as number) + share / 2
    if (share > least) pairs.push({ one, other, isCured, weight: share })
  }
  firsts.forEach((one, at) => {
    const logPair = pairWith(bank, facts, said, one)
    const alone = said[one] as number
    const share = 2 * secondFaultShare * (bank.prior[one] as number)
    const shareAlone = share * Math.exp(alone - offset)
    const oneLeft = left.get(one) ?? 1
    for (let other = 0; other < bank.problemIds.length; other++) {
      if (other === one || (rankOf[other] as number) < at) continue
      const log = logPair[other] as number
      const both = (bank.prior[other] as number) * (log === alone ? shareAlone : share * Math.exp(log - offset))
      const otherLeft = left.get(other) ?? 1
      add(one, other, false, both * oneLeft * otherLeft)
      if (oneLeft < 1) add(one, other, true, both * (1 - oneLeft) * otherLeft)
      if (otherLeft < 1) add(other, one, true, both * oneLeft * (1 - otherLeft))
    }
  })
  return pairs
}

/** Log weight of each problem by the evidence for it: unusual answers that speak against it may come from another fault. */
function partlyExplaining(bank: CompiledBank, facts: Facts): Float64Array {
  const weight = Float64Array.from(bank.prior.subarray(0, bank.problemIds.length), Math.log)
  for (const [question, outcome] of new Map([...facts.reported, ...facts.answered])) {
    const background = bank.background[question] as Float64Array
    const isUsual = outcome === usualOutcome(background)
    for (let j = bank.pairStart[question] as number; j < (bank.pairStart[question + 1] as number); j++) {
      const ratio = (bank.theta[(bank.cellOf[j] as number) + outcome] as number) / (background[outcome] as number)
      const problem = bank.pairProblem[j] as number
      if (isUsual || ratio > 1) weight[problem] = (weight[problem] as number) + Math.log(ratio)
    }
  }
  return weight
}

/** The positions of the largest weights, largest first, of equal ones the first. */
export function mostOf(weight: Float64Array, most: number): number[] {
  const chosen: number[] = []
  for (let p = 0; p < weight.length; p++) {
    let at = chosen.length
    while (at > 0 && (weight[chosen[at - 1] as number] as number) < (weight[p] as number)) at--
    if (at >= most) continue
    chosen.splice(at, 0, p)
    if (chosen.length > most) chosen.pop()
  }
  return chosen
}

/** Adds what a failed attempt says about each problem it could have cured, in logarithms. */
export function missed(bank: CompiledBank, logWeight: Float64Array, solution: number): void {
  for (let c = bank.cureStart[solution] as number; c < (bank.cureStart[solution + 1] as number); c++) {
    const problem = bank.cureProblem[c] as number
    const chance = Math.max(1 - (bank.cureSuccess[c] as number), 1e-3)
    logWeight[problem] = (logWeight[problem] as number) + Math.log(chance)
  }
}

/**
 * Log likelihood of everything said, for `one` together with each problem: what `one` alone makes of it
 * (`said`, which knows of reports and past sessions), corrected where the other one speaks too.
 */
function pairWith(bank: CompiledBank, facts: Facts, said: Float64Array, one: number): Float64Array {
  const logPair = new Float64Array(said.length).fill(said[one] as number)
  const temper = exponentOn(bank, facts)
  for (const [question, outcome] of new Map([...facts.reported, ...facts.answered])) {
    const background = bank.background[question] as Float64Array
    const usual = usualOutcome(background)
    const first = rowOf(bank, one, question)
    const alone = first.of[first.at + outcome] as number
    for (let j = bank.pairStart[question] as number; j < (bank.pairStart[question + 1] as number); j++) {
      const problem = bank.pairProblem[j] as number
      const other = { of: bank.theta, at: bank.cellOf[j] as number }
      const both = bothFaults(first, other, background, usual, outcome)
      logPair[problem] = (logPair[problem] as number) + temper * Math.log(Math.max(both, 1e-6) / alone)
    }
  }
  return logPair
}

import type { CompiledBank } from './compiled-bank'
import { likelihoodOf } from './remembered'
import type { Facts } from './replay'

/** How likely, before any evidence, a person has a second problem besides the first. */
export const secondFaultShare = 0.05

/**
 * Weighs *one fault was cured, and another remains* after attempts that did not end the trouble.
 *
 * Model: with a fault A that a failed solution cures, and any problem B left, a question shows what either
 * of them does: it is answered as usual only if neither disturbs it (noisy or). Only faults that
 * were attempted are paired, so the cost grows with the attempts and not with all pairs.
 * Units: `weight` holds unnormalised weights of single faults, relative to exp(`offset`); pairs are added to it.
 */
export function addSecondFaults(
  bank: CompiledBank,
  facts: Facts,
  said: Float64Array,
  weight: Float64Array,
  offset: number,
): void {
  for (const solution of facts.failed) {
    for (let c = bank.cureStart[solution] as number; c < (bank.cureStart[solution + 1] as number); c++) {
      const cured = bank.cureProblem[c] as number
      const success = bank.cureSuccess[c] as number
      const logPair = pairWith(bank, facts, said, cured)
      for (const tried of facts.failed) missed(bank, logPair, tried)
      const share = secondFaultShare * success * (bank.prior[cured] as number)
      for (let p = 0; p < weight.length; p++) {
        if (p === cured) continue
        weight[p] =
          (weight[p] as number) + share * (bank.prior[p] as number) * Math.exp((logPair[p] as number) - offset)
      }
    }
  }
}

/** How many of the likeliest problems are weighed together with another one before anything was cured. */
const mostFirstFaults = 5

/**
 * Weighs *two faults, none cured yet*: evidence that no single fault explains.
 *
 * Each of the likeliest single faults is paired with every problem; a pair counts half for either,
 * as one of them has to be cured first. Same units as `addSecondFaults`.
 */
export function addPairs(
  bank: CompiledBank,
  facts: Facts,
  said: Float64Array,
  weight: Float64Array,
  offset: number,
): void {
  const single = weight.slice(0, bank.problemIds.length)
  const first = mostOf(single, mostFirstFaults)
  const logMissed = new Float64Array(weight.length)
  for (const tried of facts.failed) missed(bank, logMissed, tried)
  for (const fault of first) {
    const logPair = pairWith(bank, facts, said, fault)
    const share = 0.5 * secondFaultShare * (bank.prior[fault] as number) * Math.exp(logMissed[fault] as number)
    for (let p = 0; p < weight.length; p++) {
      if (p === fault || (p < fault && first.includes(p))) continue
      const log = (logPair[p] as number) + (logMissed[p] as number) - offset
      const half = share * (bank.prior[p] as number) * Math.exp(log)
      weight[p] = (weight[p] as number) + half
      weight[fault] = (weight[fault] as number) + half
    }
  }
}

function mostOf(weight: Float64Array, most: number): number[] {
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
 * Log likelihood of everything said, for `cured` together with each problem: what `cured` alone makes of it
 * (`said`, which knows of reports and past sessions), corrected where the other one speaks too.
 */
function pairWith(bank: CompiledBank, facts: Facts, said: Float64Array, cured: number): Float64Array {
  const logPair = new Float64Array(said.length).fill(said[cured] as number)
  const temper = bank.remembered?.temper ?? 1
  for (const [question, outcome] of new Map([...facts.reported, ...facts.answered])) {
    const background = bank.background[question] as Float64Array
    const usual = background.indexOf(Math.max(...background))
    const first = likelihoodOf(bank, cured, question, outcome)
    const firstUsual = likelihoodOf(bank, cured, question, usual)
    for (let j = bank.pairStart[question] as number; j < (bank.pairStart[question + 1] as number); j++) {
      const problem = bank.pairProblem[j] as number
      const cell = bank.cellOf[j] as number
      const second = bank.theta[cell + outcome] as number
      const secondUsual = bank.theta[cell + usual] as number
      const bothUsual = Math.min(1, (firstUsual * secondUsual) / (background[usual] as number))
      const disturbed = Math.max(2 - firstUsual - secondUsual, 1e-9)
      const both = outcome === usual ? bothUsual : ((1 - bothUsual) * (first + second)) / disturbed
      logPair[problem] = (logPair[problem] as number) + temper * Math.log(Math.max(both, 1e-6) / first)
    }
  }
  return logPair
}

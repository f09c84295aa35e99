import type { LikelihoodWord, PriorWord, Risk } from './bank-source'

/**
 * What the authors' words are worth.
 *
 * Units: probabilities in [0, 1]; priors are weights relative to each other.
 * `strength` is how many remembered sessions a word counts for before real ones outweigh it:
 * a strong word is a claim about a mechanism, a weak one a guess.
 */
export const likelihoodOf: Record<LikelihoodWord, number> = {
  always: 0.97,
  usually: 0.8,
  sometimes: 0.35,
  rarely: 0.08,
  never: 0.01,
}

export const priorOf: Record<PriorWord, number> = { common: 9, occasional: 3, rare: 1 }

/** By how much an attempt counts dearer than its minutes, so that risky steps come last unless far likelier. */
export const riskFactor: Record<Risk, number> = { none: 1, low: 1.25, high: 3, irreversible: 8 }

export function probabilityOf(likelihood: LikelihoodWord | number): number {
  return typeof likelihood === 'number' ? likelihood : likelihoodOf[likelihood]
}

export function weightOf(prior: PriorWord | number): number {
  return typeof prior === 'number' ? prior : priorOf[prior]
}

import type { CompiledBank } from './compiled-bank'
import type { Facts } from './replay'

/** For how many answers a bank's temper is fitted. */
export const temperedAnswers = 8

/**
 * The exponent on evidence: answers overlap, so that each further one makes all of them tell less.
 *
 * Model: n answers, any two of which overlap alike, are worth n / (1 + (n - 1) overlap) independent ones. The bank's
 * `temper` is the exponent on `temperedAnswers` of them; a single one counts in full.
 * Source: the design effect of Kish, Survey Sampling (1965), ch. 5.
 */
export function exponentOn(bank: CompiledBank, { answered }: Facts): number {
  const temper = bank.remembered?.temper ?? 1
  const overlap = (1 / temper - 1) / (temperedAnswers - 1)
  return 1 / (1 + overlap * Math.max(0, answered.size - 1))
}

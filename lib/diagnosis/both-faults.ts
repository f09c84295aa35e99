import type { CompiledBank } from './compiled-bank'

/** Part of a larger array: the row of one question's outcomes that starts at `at`. */
export type Row = { of: ArrayLike<number>; at: number }

/**
 * Likelihood of one outcome of a question when two faults are present at once.
 *
 * Model: the question is answered as usual only if neither fault disturbs it (noisy or); another answer
 * comes as often as either fault makes it commoner than the background does. A fault that leaves the
 * question at its background leaves the answer to the other one.
 * Shape: a row has the answers and, last, "I don't know", which is as likely as on average of both.
 */
export function bothFaults(one: Row, other: Row, background: Float64Array, usual: number, outcome: number): number {
  const unknown = background.length - 1
  const first = one.of
  const second = other.of
  const from = one.at
  const at = other.at
  const unknownShare = ((first[from + unknown] as number) + (second[at + unknown] as number)) / 2
  if (outcome === unknown) return unknownShare
  const a = 1 - (first[from + unknown] as number)
  const b = 1 - (second[at + unknown] as number)
  const plain = 1 - (background[unknown] as number)
  const bothUsual = (first[from + usual] as number) * (second[at + usual] as number) * plain
  const undisturbed = Math.min(1, bothUsual / (a * b * (background[usual] as number)))
  if (outcome === usual) return (1 - unknownShare) * undisturbed
  let disturbed = 0
  let excess = 0
  for (let o = 0; o < unknown; o++) {
    if (o === usual) continue
    const either = (first[from + o] as number) / a + (second[at + o] as number) / b
    const commoner = Math.max(1e-9, either - (background[o] as number) / plain)
    disturbed += commoner
    if (o === outcome) excess = commoner
  }
  return ((1 - unknownShare) * (1 - undisturbed) * excess) / disturbed
}

/** How a problem answers a question: its own row, or the background. */
export function rowOf(bank: CompiledBank, problem: number, question: number): Row {
  for (let l = bank.pairOfStart[problem] as number; l < (bank.pairOfStart[problem + 1] as number); l++) {
    const pair = bank.pairOf[l] as number
    if (bank.pairQuestion[pair] === question) return { of: bank.theta, at: bank.cellOf[pair] as number }
  }
  return { of: bank.background[question] as Float64Array, at: 0 }
}

/** The answer that is likeliest where nothing is the matter. */
export function usualOutcome(background: Float64Array): number {
  let usual = 0
  for (let o = 1; o < background.length - 1; o++)
    if ((background[o] as number) > (background[usual] as number)) usual = o
  return usual
}

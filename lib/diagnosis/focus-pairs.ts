import type { Pair } from './second-fault'

/**
 * Two faults at once, and their entries in a weight vector. Where one is cured already (`cured`, by its position in
 * the bank) there is a single entry `at`: `other` is left. Else there are three: `at`, neither is cured; `at + 1`,
 * only `one` is left; `at + 2`, only `other` is left. `one` and `other` are positions in the focus.
 */
export type FocusPair =
  | { isCured: true; cured: number; other: number; at: number }
  | { isCured: false; one: number; other: number; at: number }

/** Where an attempt cures one of two faults: from which entry to which, and with what chance. */
export type Move = { from: number; to: number; success: number }

const mostEntries = 30

/** How many entries of a weight vector a pair takes. */
export const entriesOf = ({ isCured }: { isCured: boolean }): number => (isCured ? 1 : 3)

/**
 * Splits what the belief gives to the problems in focus into single faults and pairs.
 * `likeliest` has the likeliest pairs first.
 * Returns the pairs, and the weights with a last entry of 0 for the unnamed problem.
 */
export function pairsInFocus(problems: Int32Array, marginal: Float64Array, likeliest: Pair[]) {
  const position = new Map(Array.from(problems, (problem, i) => [problem, i]))
  const pairs: FocusPair[] = []
  const taken: number[] = []
  const single = marginal.slice()
  let end = problems.length
  for (const pair of likeliest) {
    const one = position.get(pair.one)
    const other = position.get(pair.other)
    if (other === undefined) continue
    if (end + entriesOf(pair) > problems.length + mostEntries) break
    if (pair.isCured) {
      pairs.push({ isCured: true, cured: pair.one, other, at: end })
      single[other] = (single[other] as number) - pair.weight
    } else {
      if (one === undefined) continue
      pairs.push({ isCured: false, one, other, at: end })
      single[other] = (single[other] as number) - pair.weight / 2
      single[one] = (single[one] as number) - pair.weight / 2
    }
    taken.push(pair.weight)
    end += entriesOf(pair)
  }
  const weights = new Float64Array(end + 1)
  single.forEach((weight, i) => {
    weights[i] = Math.max(0, weight)
  })
  pairs.forEach(({ at }, k) => {
    weights[at] = taken[k] as number
  })
  return { pairs, weights }
}

/** Adds to what a solution cures (entry of the focus -> chance) the last faults of pairs; returns what it cures half. */
export function curesOfPairs(pairs: FocusPair[], success: Map<number, number>): Move[] {
  const moves: Move[] = []
  for (const pair of pairs) {
    const { at } = pair
    const b = success.get(pair.other)
    if (pair.isCured) {
      if (b !== undefined) success.set(at, b)
      continue
    }
    const a = success.get(pair.one)
    if (a !== undefined) success.set(at + 1, a)
    if (b !== undefined) success.set(at + 2, b)
    if (a !== undefined && b !== undefined) success.set(at, Math.min(a, b))
    else if (a !== undefined) moves.push({ from: at, to: at + 2, success: a })
    else if (b !== undefined) moves.push({ from: at, to: at + 1, success: b })
  }
  return moves
}

import type { Pair } from './second-fault'

/**
 * Two problems of the focus, by their positions in it, that may be present at once. Its entries in a weight
 * vector: `at`, neither is cured; `at + 1`, only `one` is left; `at + 2`, only `other` is left.
 */
export type FocusPair = { one: number; other: number; at: number }

/** Where an attempt cures one of two faults: from which entry to which, and with what chance. */
export type Move = { from: number; to: number; success: number }

const mostPairs = 8

/**
 * Splits what the belief gives to the problems in focus into single faults and pairs.
 * Returns the pairs, and the weights with a last entry of 0 for the unnamed problem.
 */
export function pairsInFocus(problems: Int32Array, marginal: Float64Array, likeliest: Pair[]) {
  const position = new Map(Array.from(problems, (problem, i) => [problem, i]))
  const pairs: FocusPair[] = []
  const single = marginal.slice()
  const taken: { entry: number; weight: number }[] = []
  for (const { one, other, isCured, weight } of likeliest) {
    const [a, b] = [position.get(one), position.get(other)]
    if (a === undefined || b === undefined) continue
    let pair = pairs.find((known) => known.one + known.other === a + b && (known.one === a || known.one === b))
    if (!pair) {
      if (pairs.length >= mostPairs) continue
      pair = { one: a, other: b, at: problems.length + 3 * pairs.length }
      pairs.push(pair)
    }
    single[b] = (single[b] as number) - (isCured ? weight : weight / 2)
    if (!isCured) single[a] = (single[a] as number) - weight / 2
    taken.push({ entry: isCured ? pair.at + (pair.one === b ? 1 : 2) : pair.at, weight })
  }
  const weights = new Float64Array(problems.length + 3 * pairs.length + 1)
  single.forEach((weight, i) => {
    weights[i] = Math.max(0, weight)
  })
  for (const { entry, weight } of taken) weights[entry] = (weights[entry] as number) + weight
  return { pairs, weights }
}

/** Adds to what a solution cures (entry of the focus -> chance) the last faults of pairs; returns what it cures half. */
export function curesOfPairs(pairs: FocusPair[], success: Map<number, number>): Move[] {
  const moves: Move[] = []
  for (const { one, other, at } of pairs) {
    const [a, b] = [success.get(one), success.get(other)]
    if (a !== undefined) success.set(at + 1, a)
    if (b !== undefined) success.set(at + 2, b)
    if (a !== undefined && b !== undefined) success.set(at, Math.min(a, b))
    else if (a !== undefined) moves.push({ from: at, to: at + 2, success: a })
    else if (b !== undefined) moves.push({ from: at, to: at + 1, success: b })
  }
  return moves
}

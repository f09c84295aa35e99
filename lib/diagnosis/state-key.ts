const kinds = { question: 0, solution: 1 }

/**
 * A number for one thing known in a state. The sum over all of them names the state whatever their
 * order, and spreads over 45 bits so that two states hardly ever share one (about 1 in 10^9 per step).
 */
export function keyOf(kind: 'question' | 'solution', at: number, outcome: number): number {
  const item = (at * 64 + outcome) * 2 + kinds[kind]
  const high = scrambled(item + 0x9e3779b9)
  const low = scrambled(high ^ 0x5bd1e995)
  return high * 8192 + (low & 8191)
}

/** Mixes the bits of a 32-bit integer (MurmurHash3 finaliser). */
function scrambled(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

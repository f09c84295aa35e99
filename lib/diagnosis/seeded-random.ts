/**
 * Numbers in [0, 1) that are the same for the same seed.
 *
 * Source: Mulberry32 (Tommy Ettinger, public domain); period 2^32, good enough for simulation.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

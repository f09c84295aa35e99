/** A row to fit: what was expected (sums to 1) and what was counted. */
export type Seen = { expected: ArrayLike<number>; counted: Float64Array }

/**
 * Logarithm of the gamma function, for x > 0.
 *
 * Source: Lanczos approximation (g = 7, n = 9), relative error below 1e-13.
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = 0.99999999999980993
  lanczos.forEach((c, i) => {
    sum += c / (x + i)
  })
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

const strengths = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
/** What an exception is worth: it is about to be seen, so hardly anything is expected of it. */
const looseStrength = 1

/**
 * How far expectations are to be trusted. Most rows are as expected, worth `strength` sessions; the
 * share `exceptions` of them is not, and is believed from the counts alone.
 */
export type Trust = { strength: number; exceptions: number; evidence: number }

/** The trust that explains the counts best. `usual` is what little data leaves in place. */
export function fitTrust(rows: Seen[], usual: { strength: number; exceptions: number }): Trust {
  const loose = rows.map((row) => rowEvidence(row, looseStrength, true))
  let best: Trust = { ...usual, evidence: Number.NEGATIVE_INFINITY }
  for (const strength of strengths) {
    const close = rows.map((row) => rowEvidence(row, strength, false))
    let exceptions = usual.exceptions
    for (let round = 0; round < 8; round++) {
      let sum = 10 * usual.exceptions
      close.forEach((value, r) => {
        sum += chanceOfException(value, loose[r] as number, exceptions)
      })
      exceptions = sum / (rows.length + 10)
    }
    let evidence = -(Math.log(strength / usual.strength) ** 2) / 4
    close.forEach((value, r) => {
      const other = loose[r] as number
      const top = Math.max(value, other)
      evidence += top + Math.log((1 - exceptions) * Math.exp(value - top) + exceptions * Math.exp(other - top))
    })
    if (evidence > best.evidence) best = { strength, exceptions, evidence }
  }
  return best
}

/** How many sessions an expectation is worth, from `least` to 256 times that, as explains the counts best. */
export function fitStrength(row: Seen, least: number): number {
  const evidence = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((times) => ({
    strength: times * least,
    worth: rowEvidence(row, times * least, false),
  }))
  return evidence.reduce((best, next) => (next.worth > best.worth ? next : best)).strength
}

function chanceOfException(close: number, loose: number, exceptions: number): number {
  return 1 / (1 + ((1 - exceptions) / exceptions) * Math.exp(close - loose))
}

/** What an exception might be: anything, leaning towards what was expected. */
function looseShare(expected: ArrayLike<number>, o: number): number {
  const known = 1 - (expected[expected.length - 1] as number)
  const even = o === expected.length - 1 ? 1 - known : known / (expected.length - 1)
  return 0.5 * (expected[o] as number) + 0.5 * even
}

function rowEvidence({ expected, counted }: Seen, strength: number, isLoose: boolean): number {
  let total = 0
  let sum = 0
  for (let o = 0; o < counted.length; o++) {
    const count = counted[o] as number
    if (count === 0) continue
    total += count
    const before = strength * Math.max(isLoose ? looseShare(expected, o) : (expected[o] as number), 1e-6)
    sum += logGamma(before + count) - logGamma(before)
  }
  return sum + logGamma(strength) - logGamma(strength + total)
}

/** The expectation after counting; sums to 1 if it did. */
export function fittedRow(expected: ArrayLike<number>, counted: Float64Array | undefined, trust: Trust): Float64Array {
  const seen = { expected, counted: counted ?? new Float64Array(expected.length) }
  const total = seen.counted.reduce((sum, count) => sum + count, 0)
  const odd =
    total === 0
      ? trust.exceptions
      : chanceOfException(
          rowEvidence(seen, trust.strength, false),
          rowEvidence(seen, looseStrength, true),
          trust.exceptions,
        )
  return Float64Array.from(expected, (value, o) => {
    const count = seen.counted[o] as number
    const close = (trust.strength * value + count) / (trust.strength + total)
    const loose = (looseStrength * looseShare(expected, o) + count) / (looseStrength + total)
    return (1 - odd) * close + odd * loose
  })
}

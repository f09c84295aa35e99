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

/** Log probability of the counts when `strength` remembered sessions are spread as expected (Dirichlet-multinomial). */
export function logEvidence(rows: Seen[], strength: number): number {
  const whole = logGamma(strength)
  let sum = 0
  for (const { expected, counted } of rows) {
    let total = 0
    for (let o = 0; o < counted.length; o++) {
      const count = counted[o] as number
      if (count === 0) continue
      total += count
      const before = strength * Math.max(expected[o] as number, 1e-6)
      sum += logGamma(before + count) - logGamma(before)
    }
    sum += whole - logGamma(strength + total)
  }
  return sum
}

const strengths = [0.5, 1, 2, 4, 8, 16, 32, 64, 128]

/** How many sessions the expectation is worth, as the counts themselves say; `usual` where there are none. */
export function fitStrength(rows: Seen[], usual: number): { strength: number; evidence: number } {
  let best = { strength: usual, evidence: Number.NEGATIVE_INFINITY }
  for (const strength of strengths) {
    const doubt = Math.log(strength / usual) ** 2 / 4
    const evidence = logEvidence(rows, strength) - doubt
    if (evidence > best.evidence) best = { strength, evidence }
  }
  return best
}

/** The expectation after counting; sums to 1 if it did. */
export function fittedRow(expected: ArrayLike<number>, counted: Float64Array | undefined, strength: number): Float64Array {
  const total = counted?.reduce((sum, count) => sum + count, 0) ?? 0
  return Float64Array.from(expected, (value, o) => (strength * value + (counted?.[o] ?? 0)) / (strength + total))
}

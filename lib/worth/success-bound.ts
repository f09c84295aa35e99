/**
 * How good a solution is at least, given how often it was tried.
 *
 * Units: `solved` and `tried` are counts, the bound is a probability in [0, 1].
 * Source: Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927); one-sided, 95 %.
 */
const z = 1.6449

export function lowerBound(solved: number, tried: number): number {
  if (tried === 0) return 0
  const share = solved / tried
  const middle = share + (z * z) / (2 * tried)
  const spread = z * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried))
  return Math.max(0, (middle - spread) / (1 + (z * z) / tried))
}

/** The p-th quantile (nearest rank) of a sample; 0 for an empty one. */
export function quantile(sample: number[], p: number): number {
  const sorted = Float64Array.from(sample).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
}

export function mean(sample: number[]): number {
  return sample.length === 0 ? 0 : sample.reduce((sum, value) => sum + value, 0) / sample.length
}

/** Standard error of the mean; 0 below two values. */
export function standardError(sample: number[]): number {
  if (sample.length < 2) return 0
  const centre = mean(sample)
  const squares = sample.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (sample.length - 1) / sample.length)
}

export function timesOf(times: number[]) {
  return { p50: round(quantile(times, 0.5)), p95: round(quantile(times, 0.95)) }
}

export function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}

/** By how sure it was: how many cases, how sure on average, and the share that was right. */
export function calibrationOf(named: { sureness: number; right: boolean }[]) {
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.000001]
  return edges.slice(1).flatMap((to, i) => {
    const within = named.filter(({ sureness }) => sureness >= (edges[i] as number) && sureness < to)
    if (within.length === 0) return []
    return [
      {
        from: edges[i] as number,
        to: Math.min(1, to),
        cases: within.length,
        sure: round(mean(within.map(({ sureness }) => sureness))),
        right: round(mean(within.map(({ right }) => Number(right)))),
      },
    ]
  })
}

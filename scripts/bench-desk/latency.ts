export type Latency = { p50: number; p95: number; count: number }

const round = (value: number) => Math.round(value * 10) / 10

/** Runs every piece of work once, one after another. Units: milliseconds. */
export async function timeEach(works: (() => Promise<unknown>)[]): Promise<Latency> {
  const times: number[] = []
  for (const work of works) {
    const startedMs = performance.now()
    await work()
    times.push(performance.now() - startedMs)
  }
  return latencyOf(times)
}

/** Percentiles by nearest rank: of twenty times the 19th is the p95, not the longest. */
export function latencyOf(times: number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), count: sorted.length }
}

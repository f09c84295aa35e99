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

export function latencyOf(times: number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), count: sorted.length }
}

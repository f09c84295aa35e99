export type Quantiles = { p50: number; p95: number; p99: number }

/** Time of each request in milliseconds with so many clients asking without pause. */
export async function timeRequests<T>(
  inputs: T[],
  clients: number,
  ask: (input: T) => Promise<unknown>,
): Promise<Quantiles> {
  const times: number[] = []
  let next = 0
  const client = async () => {
    for (let input = inputs[next++]; input !== undefined; input = inputs[next++]) {
      const startedMs = performance.now()
      await ask(input)
      times.push(performance.now() - startedMs)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return quantiles(times)
}

export function quantiles(times: number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

import { Agent, request } from 'node:http'

export type Load = { requests: number; failed: number; perSecond: number; p50Ms: number; p95Ms: number }

export type Shot = { method?: 'POST'; path: string; headers?: Record<string, string>; body?: Buffer }

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0

export type Answer = { status: number; body: Buffer }

/** One request, answered when the last byte has arrived. */
export function shoot(agent: Agent, base: URL, { method, path, headers = {}, body }: Shot): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        path,
        method: method ?? 'GET',
        headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }))
        answer.once('error', reject)
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
}

/**
 * Keeps `clients` requests under way until `next` has no more or `seconds` are over.
 *
 * Units: milliseconds from sending to the last byte. `failed`: answers that `isGood` does not accept.
 */
export async function load(
  base: URL,
  {
    clients,
    seconds,
    next,
    isGood,
  }: { clients: number; seconds: number; next: (index: number) => Shot | null; isGood: (status: number) => boolean },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let failed = 0
  let index = 0
  const startedMs = performance.now()
  const client = async () => {
    while (performance.now() - startedMs < seconds * 1000) {
      const shot = next(index++)
      if (!shot) return
      const sentMs = performance.now()
      const { status } = await shoot(agent, base, shot).catch(() => ({ status: 0 }))
      times.push(performance.now() - sentMs)
      if (!isGood(status)) failed++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const tookSeconds = (performance.now() - startedMs) / 1000
  agent.destroy()
  return { requests: times.length, failed, perSecond: round(times.length / tookSeconds), ...quantiles(times) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** The middle of the times, and what nineteen of twenty stay under. */
export function quantiles(times: number[]): { p50Ms: number; p95Ms: number } {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50Ms: round(percentile(sorted, 0.5)), p95Ms: round(percentile(sorted, 0.95)) }
}

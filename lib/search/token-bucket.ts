/** How many requests someone has left: refilled steadily, so that typing is never in the way and a script soon is. */
export type Bucket = { left: number; atMs: number }
export type Limit = { burst: number; perSecond: number }

/** Takes one; null when there is none left. */
export function takeOne(bucket: Bucket | undefined, { burst, perSecond }: Limit, nowMs: number): Bucket | null {
  const left = bucket ? Math.min(burst, bucket.left + ((nowMs - bucket.atMs) / 1_000) * perSecond) : burst
  return left < 1 ? null : { left: left - 1, atMs: nowMs }
}

/** Counts per client in this process; with several processes a client has that many times the limit. */
export function limiter(limit: Limit, mostClients = 10_000) {
  const buckets = new Map<string, Bucket>()
  return (client: string, nowMs: number): boolean => {
    const taken = takeOne(buckets.get(client), limit, nowMs)
    if (!taken) return false
    buckets.delete(client)
    buckets.set(client, taken)
    // The one who was away longest has a full bucket again and needs no entry.
    if (buckets.size > mostClients) buckets.delete(buckets.keys().next().value as string)
    return true
  }
}

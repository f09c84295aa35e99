import { db } from '@/lib/db/client'

export async function saveHeartbeat(name: string, at: Date): Promise<void> {
  await db.heartbeat.upsert({ where: { name }, create: { name, at }, update: { at } })
}

export async function findHeartbeat(name: string): Promise<Date | null> {
  return (await db.heartbeat.findUnique({ where: { name } }))?.at ?? null
}

const queueLock = 4_711_001

/** Runs `work` while no other worker does: two that make the same queue at once block each other. */
export const alone = (work: () => Promise<void>): Promise<void> =>
  db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${queueLock})`
      await work()
    },
    { maxWait: 30_000, timeout: 30_000 },
  )

import { db } from '@/lib/db/client'

export async function saveHeartbeat(name: string, at: Date): Promise<void> {
  await db.heartbeat.upsert({ where: { name }, create: { name, at }, update: { at } })
}

export async function findHeartbeat(name: string): Promise<Date | null> {
  return (await db.heartbeat.findUnique({ where: { name } }))?.at ?? null
}

import { db } from '@/lib/db/client'

/** Throws when the database does not answer. */
export async function pingDatabase(): Promise<void> {
  await db.$queryRaw`SELECT 1`
}

import { db } from '@/lib/db/client'

/** Says that bytes are about to be kept under these ids. */
export async function markPending(ids: string[], at: Date): Promise<void> {
  await db.pendingFile.createMany({ data: ids.map((id) => ({ id, at })) })
}

export const listPending = async (before: Date, limit: number): Promise<string[]> =>
  (await db.pendingFile.findMany({ where: { at: { lt: before } }, orderBy: { at: 'asc' }, take: limit })).map(
    ({ id }) => id,
  )

export async function forgetPending(id: string): Promise<void> {
  await db.pendingFile.deleteMany({ where: { id } })
}

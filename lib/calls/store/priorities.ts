import { db } from '@/lib/db/client'

export const listPriorityCells = () => db.priorityCell.findMany()

/** Replaces the whole matrix at once. */
export async function replacePriorityCells(
  cells: { impact: number; urgency: number; priority: number }[],
): Promise<void> {
  await db.$transaction([db.priorityCell.deleteMany(), db.priorityCell.createMany({ data: cells })])
}

import { db } from '@/lib/db/client'
import type { RankingWeights } from '@/lib/search/ranking-weights'

export async function findRanking(): Promise<RankingWeights | null> {
  const row = await db.searchRanking.findUnique({ where: { id: 1 } })
  return row && { validated: row.validated, solved: row.solved }
}

export async function saveRanking(weights: RankingWeights, changedById: string, changedAt: Date): Promise<void> {
  const data = { ...weights, changedById, changedAt }
  await db.searchRanking.upsert({ where: { id: 1 }, create: data, update: data })
}

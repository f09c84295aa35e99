import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type RankingWeights, rankingWeights, usualWeights } from './ranking-weights'
import { forgetUse } from './read-use'
import { findRanking, saveRanking } from './store/ranking'

export const readRanking = async (): Promise<RankingWeights> => (await findRanking()) ?? usualWeights

/** How much use counts beside words, within limits. It holds within a minute, everywhere. */
export async function changeRanking(
  actor: Actor,
  weights: RankingWeights,
  now: Date,
): Promise<Result<null, 'not-permitted' | 'bad-weights'>> {
  if (!can(actor, 'searches.retain', null)) return refuse('not-permitted')
  const parsed = rankingWeights.safeParse(weights)
  if (!parsed.success) return refuse('bad-weights')
  await saveRanking(parsed.data, actor.id, now)
  forgetUse()
  return ok(null)
}

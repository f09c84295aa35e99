import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { readRanking } from './change-ranking'
import { type RankingWeights, rankingWeights } from './ranking-weights'
import { comparedSearch, type ReplayFrom, replayKept, type SearchReplay } from './replay-kept'

/** How other weights of ranking would have told on one part of the real searches. */
export async function replayRanking(
  actor: Actor,
  { weights, ...from }: ReplayFrom & { weights: RankingWeights },
): Promise<Result<SearchReplay, 'not-permitted' | 'bad-weights'>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const parsed = rankingWeights.safeParse(weights)
  if (!parsed.success) return refuse('bad-weights')
  const ways = { was: { weights: await readRanking() }, is: { weights: parsed.data } }
  return ok(await replayKept(actor, from, (search) => comparedSearch(search, ways)))
}

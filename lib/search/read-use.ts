import { type RankingWeights, usualWeights } from './ranking-weights'
import { findRanking } from './store/ranking'
import { countSolvedCalls, listOwnServices } from './store/use'
import type { Use } from './use-factors'

const dayMs = 86_400_000
const countedDays = 180
const latestCalls = 20
/** Solved calls and weights move ranks slowly; reading them once in a while is enough. */
const freshMs = 60_000
type Shared = { solvedCalls: Map<string, number>; weights: RankingWeights }
let last: { atMs: number; shared: Promise<Shared> } | undefined

/** `weights`: instead of those that are saved. */
export async function readUse(callerId: string | null, weights?: RankingWeights): Promise<Use> {
  const nowMs = Date.now()
  if (!last || nowMs - last.atMs > freshMs) last = { atMs: nowMs, shared: readShared(nowMs) }
  const [shared, ownServices] = await Promise.all([
    last.shared,
    callerId === null ? new Set<string>() : listOwnServices(callerId, latestCalls),
  ])
  return { ...shared, ownServices, ...(weights ? { weights } : {}) }
}

async function readShared(nowMs: number): Promise<Shared> {
  const [solvedCalls, weights] = await Promise.all([
    countSolvedCalls(new Date(nowMs - countedDays * dayMs)),
    findRanking(),
  ])
  return { solvedCalls, weights: weights ?? usualWeights }
}

/** This process ranks by what was just saved; others follow within a minute. */
export const forgetUse = (): void => {
  last = undefined
}

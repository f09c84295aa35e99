import { countSolvedCalls, listOwnServices } from './store/use'
import type { Use } from './use-factors'

const dayMs = 86_400_000
const countedDays = 180
const latestCalls = 20
/** Solved calls move ranks slowly; counting them once in a while is enough. */
const freshMs = 60_000
let last: { atMs: number; solved: Promise<Map<string, number>> } | undefined

export async function readUse(callerId: string | null): Promise<Use> {
  const nowMs = Date.now()
  if (!last || nowMs - last.atMs > freshMs)
    last = { atMs: nowMs, solved: countSolvedCalls(new Date(nowMs - countedDays * dayMs)) }
  const [solvedCalls, ownServices] = await Promise.all([
    last.solved,
    callerId === null ? new Set<string>() : listOwnServices(callerId, latestCalls),
  ])
  return { solvedCalls, ownServices }
}

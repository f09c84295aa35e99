import { lookWhetherItIsBack, meilisearchAnswers } from './choose-engine'
import { checkMeilisearch, hasMeilisearch } from './meilisearch-engine'
import { readIndexState } from './store/index-state'

export type SearchHealth = 'ok' | 'degraded' | 'down'

const freshMs = 1_000
let last: { atMs: number; health: Promise<SearchHealth> } | undefined

/** ok: the chosen engine answers. degraded: PostgreSQL stands in for Meilisearch. down: neither can. At most a second old. */
export async function searchHealth(): Promise<SearchHealth> {
  const nowMs = Date.now()
  if (!last || nowMs - last.atMs > freshMs) last = { atMs: nowMs, health: check() }
  return last.health
}

async function check(): Promise<SearchHealth> {
  try {
    await readIndexState()
  } catch {
    return 'down'
  }
  if (!hasMeilisearch()) return 'ok'
  lookWhetherItIsBack()
  const reachable = await checkMeilisearch().then(
    () => true,
    () => false,
  )
  return reachable && meilisearchAnswers() ? 'ok' : 'degraded'
}

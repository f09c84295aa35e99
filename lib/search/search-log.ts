import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { maskWords } from './mask-words'
import type { SearchAnswer, SearchRequest } from './search'
import { deleteSearchesBefore, listGaps, markClicked, type SearchGap, saveSearch } from './store/search-log'

const dayMs = 86_400_000

/** Keeps a search, masked, and answers with its number, by which a later click is told. What people type halfway is not kept: call it for whole searches. */
export async function keepSearch(actor: Actor | null, request: SearchRequest, answer: SearchAnswer): Promise<string> {
  return saveSearch({
    words: maskWords(request.q),
    locale: request.locale,
    role: actor?.role ?? null,
    hits: answer.hits.length,
    engine: answer.engine,
  })
}

export async function keepClick(
  searchId: string,
  clicked: { kind: string; entryId: string },
  now: Date,
): Promise<boolean> {
  return markClicked(searchId, clicked, now)
}

/** Deletes what is older than the retention that the administrator set. */
export async function forgetSearches(retentionDays: number, now: Date): Promise<number> {
  return deleteSearchesBefore(new Date(now.getTime() - retentionDays * dayMs))
}

export type Gaps = { failed: SearchGap[]; clickless: SearchGap[] }

/** For Level 2's work list: what was looked for in the last days without success. */
export async function listSearchGaps(actor: Actor, days: number, now: Date): Promise<Result<Gaps, 'not-permitted'>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const since = new Date(now.getTime() - days * dayMs)
  const [failed, clickless] = await Promise.all([listGaps(since, 'failed', 50), listGaps(since, 'clickless', 50)])
  return ok({ failed, clickless })
}

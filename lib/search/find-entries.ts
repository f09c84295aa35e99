import { choosingEngine } from './choose-engine'
import { mergeLanguages, type ScoredEntry } from './merge-languages'
import { relevance } from './rank'
import type { RewrittenQuery } from './rewrite-query'
import type { EngineName, Scope } from './search-engine'
import type { Locale } from './search-entry'
import { readCandidates } from './store/candidates'
import { understand } from './understand'
import { candidateLimit } from './weights'

export type Found = { entries: ScoredEntry[]; queries: RewrittenQuery[]; engine: EngineName }

/** The entries that answer a question, best first: understand, take wide candidates from the engine, rank them exactly. */
export async function findEntries(scope: Scope, words: string, locale: Locale, choose = choosingEngine): Promise<Found> {
  const queries = await understand(words)
  const { ids, engine } = await choose({ queries, scope, limit: candidateLimit })
  const candidates = ids.length === 0 ? [] : await readCandidates(ids, scope)
  const byLocale = new Map(queries.map((query) => [query.locale, query]))
  const scored = candidates.flatMap((candidate) => {
    const query = byLocale.get(candidate.locale)
    if (!query) return []
    const { id, kind, entryId, locale, tokens, length } = candidate
    return [{ id, kind, entryId, locale, score: relevance(query.terms, tokens, length, query.averageLength).score }]
  })
  return { entries: mergeLanguages(scored, locale), queries, engine }
}

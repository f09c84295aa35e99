import { type Chosen, choosingEngine } from './choose-engine'
import { currentIndex } from './current-index'
import type { IndexView } from './index-view'
import { mergeLanguages, type ScoredEntry } from './merge-languages'
import { relevance } from './rank'
import type { RankingWeights } from './ranking-weights'
import { readUse } from './read-use'
import type { RewrittenQuery } from './rewrite-query'
import type { Scope } from './scope'
import type { Candidates, EngineName } from './search-engine'
import type { Locale } from './search-entry'
import type { SynonymSet } from './synonyms'
import { understand } from './understand'
import { factorsOfUse } from './use-factors'
import { candidateLimit } from './weights'

export type Found = { entries: ScoredEntry[]; queries: RewrittenQuery[]; engine: EngineName; index: IndexView }
export type Options = {
  /** Instead of the engine that answers at the moment. */
  choose?: (asked: Candidates) => Promise<Chosen>
  /** Instead of those that are saved. */
  synonyms?: readonly SynonymSet[]
  /** Instead of those that are saved. */
  weights?: RankingWeights | undefined
  /** Whose own services count. */
  callerId?: string | null
}

/** The entries that answer a question, best first: understand, take wide candidates from the engine, rank them exactly. */
export async function findEntries(scope: Scope, words: string, locale: Locale, options: Options = {}): Promise<Found> {
  const { choose = choosingEngine, synonyms, weights, callerId = null } = options
  const [{ index, unsent }, use] = await Promise.all([currentIndex(), readUse(callerId, weights)])
  const queries = await understand(index, words, synonyms)
  const { ids, engine } = await choose({ queries, scope, limit: candidateLimit, index, unsent })
  const candidates = await index.candidates(ids, scope)
  const byLocale = new Map(queries.map((query) => [query.locale, query]))
  const scored = candidates.flatMap((candidate) => {
    const query = byLocale.get(candidate.locale)
    if (!query) return []
    const { kind, entryId, tokens, length } = candidate
    const words = relevance(query.terms, tokens, length, query.averageLength)
    return [{ kind, entryId, locale: candidate.locale, relevance: words, use: factorsOfUse(candidate, use) }]
  })
  return { entries: mergeLanguages(scored, locale), queries, engine, index }
}

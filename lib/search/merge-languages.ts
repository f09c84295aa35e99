import type { Relevance } from './rank'
import type { EntryKind, Locale } from './search-entry'
import type { Factor } from './use-factors'
import { productOf } from './use-factors'

export type Scored = { kind: EntryKind; entryId: string; locale: Locale; relevance: Relevance; use: Factor[] }

/** An entry that was found, and why it stands where it stands: its score is the product of what is named. */
export type ScoredEntry = { kind: EntryKind; entryId: string; score: number; why: Why }
export type Why = { locale: Locale; relevance: Relevance; language: number; use: Factor[] }

/** A text in the other language counts for less: it may match by chance, and is read with more effort. */
const otherLanguage = 0.6

/** One result per entry, best first: its best document, whichever language matched. */
export function mergeLanguages(scored: Scored[], asked: Locale): ScoredEntry[] {
  const best = new Map<string, ScoredEntry>()
  for (const { kind, entryId, locale, relevance, use } of scored) {
    const key = `${kind}/${entryId}`
    const language = locale === asked ? 1 : otherLanguage
    const score = relevance.score * language * productOf(use)
    if (score > (best.get(key)?.score ?? 0))
      best.set(key, { kind, entryId, score, why: { locale, relevance, language, use } })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1))
}

import type { EntryKind, Locale } from './search-entry'

export type Scored = { id: number; kind: EntryKind; entryId: string; locale: Locale; score: number }
export type ScoredEntry = { kind: EntryKind; entryId: string; score: number; documentId: number }

/** A text in the other language counts for less: it may match by chance, and is read with more effort. */
const otherLanguage = 0.6

/** One result per entry, best first: its best document, whichever language matched. */
export function mergeLanguages(scored: Scored[], asked: Locale): ScoredEntry[] {
  const best = new Map<string, ScoredEntry>()
  for (const { id, kind, entryId, locale, score } of scored) {
    const key = `${kind}/${entryId}`
    const fitting = locale === asked ? score : score * otherLanguage
    if (fitting > (best.get(key)?.score ?? 0)) best.set(key, { kind, entryId, score: fitting, documentId: id })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1))
}

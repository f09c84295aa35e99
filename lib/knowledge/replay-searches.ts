import type { Difference } from '@/lib/diagnosis/compare-session'
import type { KeptSearch } from '@/lib/search/list-kept-searches'
import { findableStems, hasEveryWord } from '@/lib/search/matched-words'
import type { KnowledgeBank } from './knowledge-bank'
import type { EntryKind } from './problem-states'
import type { MaybeCase } from './replayed-case'
import { searchTexts } from './search-texts'

/**
 * How a change of words would tell on real searches: those whose every word the entry has only now, or has no longer.
 * Won is one that found nothing or was opened here; lost is one that was opened here.
 */
export function replayedSearches(
  { before, after }: { before: KnowledgeBank; after: KnowledgeBank },
  searches: KeptSearch[],
  { kind, id }: { kind: EntryKind; id: string },
): MaybeCase[] {
  const stemsIn = (bank: KnowledgeBank) => {
    const texts = searchTexts(bank, kind, id)?.texts ?? {}
    return { en: findableStems(texts.en, 'en'), tr: findableStems(texts.tr, 'tr') }
  }
  const [was, is] = [stemsIn(before), stemsIn(after)]
  return searches.map(({ id: search, words, locale, hits, clickedId }) => {
    const [had, has] = [hasEveryWord(words, locale, was[locale]), hasEveryWord(words, locale, is[locale])]
    const difference: Difference =
      had === has
        ? 'same'
        : has
          ? hits === 0 || clickedId === id
            ? 'won'
            : 'moved'
          : clickedId === id
            ? 'lost'
            : 'moved'
    return { kind: 'search', id: search, difference, before: '', after: has ? 'found' : '', call: null, words }
  })
}

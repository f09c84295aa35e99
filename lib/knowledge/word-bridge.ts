import type { Locale } from '@/lib/messages/locale'
import { matterOf } from './alike-texts'

/** The same thing said in both languages: a title, a question, an answer. */
export type Pair = Record<Locale, string>

/** From here on two words stand for each other: they are met together about as often as each is met at all. */
const sameFrom = 0.5
/** Once together may be chance. */
const leastTogether = 2

/**
 * The words of a text with what the other language calls them, learned from texts that stand in both: stems that occur in
 * the same pairs stand for each other. What no pair tells stays as it is.
 *
 * Source: Dice's coefficient of co-occurrence, as in Smadja, McKeown & Hatzivassiloglou (1996), Translating Collocations.
 */
export function wordBridge(pairs: Pair[]): (stems: Set<string>) => Set<string> {
  const read = pairs.map(({ en, tr }) => ({ en: matterOf(en, 'en'), tr: matterOf(tr, 'tr') }))
  const count = { en: new Map<string, number>(), tr: new Map<string, number>() }
  const together = new Map<string, Map<string, number>>()
  const raise = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const { en, tr } of read) {
    for (const word of tr) raise(count.tr, word)
    for (const word of en) {
      raise(count.en, word)
      const met = together.get(word) ?? new Map<string, number>()
      together.set(word, met)
      for (const other of tr) raise(met, other)
    }
  }
  const others = new Map<string, Set<string>>()
  const join = (a: string, b: string) => others.set(a, (others.get(a) ?? new Set()).add(b))
  for (const [en, met] of together) {
    for (const [tr, times] of met) {
      const dice = (2 * times) / ((count.en.get(en) ?? 0) + (count.tr.get(tr) ?? 0))
      if (times < leastTogether || dice < sameFrom) continue
      join(en, tr)
      join(tr, en)
    }
  }
  return (stems) => new Set([...stems, ...[...stems].flatMap((stem) => [...(others.get(stem) ?? [])])])
}

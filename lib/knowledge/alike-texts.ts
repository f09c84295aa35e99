import type { Locale } from '@/lib/messages/locale'
import { stem } from '@/lib/search/stem'
import { isStopWord } from '@/lib/search/stop-words'
import { tokenise } from '@/lib/search/tokenise'

/** The stems that carry a text, as search reads them. */
export function matterOf(text: string, locale: Locale): Set<string> {
  const words = tokenise(text).filter(({ part }) => !part)
  const telling = words.filter(({ text: word }) => !isStopWord(word))
  return new Set((telling.length > 0 ? telling : words).map(({ text: word }) => stem(word, locale)))
}

/**
 * How much of two texts is the same matter, in [0, 1]: shared stems over all stems, each worth how rare it is among `texts`.
 * Source: weighted Jaccard similarity with inverse document frequencies.
 */
export function likeness(texts: Set<string>[]): (a: Set<string>, b: Set<string>) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  const worth = (word: string) => Math.log(1 + (texts.length + 1) / ((counts.get(word) ?? 0) + 1))
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + worth(word), 0)
  return (a, b) => {
    const all = sum(new Set([...a, ...b]))
    return all === 0 ? 0 : sum([...a].filter((word) => b.has(word))) / all
  }
}

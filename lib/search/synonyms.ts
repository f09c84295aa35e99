import { type Asked, askedWord } from './rewrite-query'
import type { Locale } from './search-entry'
import { stem } from './stem'
import { tokenise } from './tokenise'

/** Words and phrases that mean the same in one language, as staff wrote them. */
export type SynonymSet = readonly string[]

const synonymWeight = 0.7
const mostAdded = 24

/**
 * What else a question asks for: where all words of one member of a set were said, the words of its other members are added.
 * Adds nothing that was said already, and nothing to what it added.
 */
export function withSynonyms(asked: Asked[], sets: readonly SynonymSet[], locale: Locale): Asked[] {
  const said = new Set(asked.filter((word) => !word.last || word.word.length > 2).map((word) => word.stem))
  const added = new Map<string, Asked>()
  for (const set of sets) {
    const members = set.map((member) =>
      tokenise(member)
        .filter((token) => !token.part)
        .map((token) => token.text),
    )
    const isSaid = (words: string[]) => words.length > 0 && words.every((word) => said.has(stem(word, locale)))
    if (!members.some(isSaid)) continue
    for (const word of members.flat()) {
      const more = askedWord(word, locale, { weight: synonymWeight })
      if (!said.has(more.stem) && !more.stop && added.size < mostAdded) added.set(more.stem, more)
    }
  }
  return [...asked.filter((word) => !added.has(word.stem)), ...added.values()]
}

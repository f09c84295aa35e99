import { mayBeMistyped } from './alternatives'
import { type Asked, askedWord } from './rewrite-query'
import type { Locale } from './search-entry'
import { editDistance } from './spelling'
import { stem } from './stem'
import { tokenise } from './tokenise'

/** Words and phrases that mean the same in one language, as staff wrote them. */
export type SynonymSet = readonly string[]

const synonymWeight = 0.7
const mostAdded = 24

/**
 * What else a question asks for: where all words of one member of a set were said, the words of its other members are added.
 * A word that the index does not know counts as said for one that is a typing mistake away from it.
 * Adds nothing that was said already, and nothing to what it added.
 */
export function withSynonyms(
  asked: Asked[],
  sets: readonly SynonymSet[],
  locale: Locale,
  isKnown: (stem: string) => boolean = () => true,
): Asked[] {
  const whole = asked.filter((word) => !word.last || word.word.length > 2)
  const said = new Set(whole.map((word) => word.stem))
  const strange = whole.filter((word) => mayBeMistyped(word) && !isKnown(word.stem)).map(({ word }) => word)
  const isSaid = (word: string) =>
    said.has(stem(word, locale)) || strange.some((typed) => word.length >= 3 && editDistance(typed, word) === 1)
  const added = new Map<string, Asked>()
  for (const set of sets) {
    const members = set.map((member) =>
      tokenise(member)
        .filter((token) => !token.part)
        .map((token) => token.text),
    )
    if (!members.some((words) => words.length > 0 && words.every(isSaid))) continue
    for (const word of members.flat()) {
      const more = askedWord(word, locale, { weight: synonymWeight })
      if (!said.has(more.stem) && !more.stop && added.size < mostAdded) added.set(more.stem, more)
    }
  }
  return [...asked.filter((word) => !added.has(word.stem)), ...added.values()]
}

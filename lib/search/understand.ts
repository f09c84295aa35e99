import { alternativesFor } from './alternatives'
import { askedWords, type RewrittenQuery, weighTerms } from './rewrite-query'
import type { Locale } from './search-entry'
import { locales } from './search-entry'
import { deletionsOf } from './spelling'
import { findCompletions, findSimilar, findTerms, readLanguages } from './store/vocabulary'
import { tokenise } from './tokenise'

const mostWords = 120
const mostCompletions = 30
const mostSimilar = 60

/** Reads a person's words into the terms of each language's index: forms, unfinished words and typing mistakes. */
export async function understand(words: string): Promise<RewrittenQuery[]> {
  const tokens = tokenise(words).slice(0, mostWords)
  if (tokens.length === 0) return []
  const unfinished = /[\p{L}\p{N}]$/u.test(words)
  const languages = await readLanguages()
  const read = async (locale: Locale): Promise<RewrittenQuery> => {
    const { documents, averageLength } = languages[locale]
    if (documents === 0) return { locale, terms: [], averageLength }
    const asked = askedWords(tokens, locale, unfinished)
    const last = asked.find((word) => word.last)
    const [known, completions] = await Promise.all([
      findTerms(locale, asked.map((word) => word.stem)),
      last && last.word.length >= 2 ? findCompletions(locale, last.word, mostCompletions) : [],
    ])
    const stems = new Set(known.map((term) => term.stem))
    const unknown = asked.filter((word) => !stems.has(word.stem) && !(word.last && completions.length > 0) && word.word.length >= 4 && !/\d/.test(word.word))
    const similar = unknown.length === 0 ? [] : await findSimilar(locale, unknown.flatMap((word) => deletionsOf(word.word)), mostSimilar * unknown.length)
    return { locale, averageLength, terms: weighTerms(asked, (word) => alternativesFor(word, { known, completions, similar }), documents) }
  }
  return Promise.all(locales.map(read))
}

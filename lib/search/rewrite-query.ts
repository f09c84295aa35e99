import { inverseFrequency } from './bm25'
import type { Locale } from './search-entry'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import type { Token } from './tokenise'
import { stopWordWeight } from './weights'

/** A term of the index that a word of the question may stand for; `weight` in (0, 1], 1 for the word itself. */
export type Alternative = { termId: number; stem: string; documents: number; weight: number }

/** One word of the question. `value` is what a full match is worth: how telling the word is, times how much it is meant. */
export type QueryTerm = { word: string; alternatives: Alternative[]; value: number; stop: boolean }

/** A question in the terms of one language's documents. */
export type RewrittenQuery = { locale: Locale; terms: QueryTerm[]; averageLength: number }

export type Asked = { word: string; stem: string; count: number; stop: boolean; last: boolean }

/** The distinct words of a question, with the stem they are looked up by. `last`: still being typed. */
export function askedWords(tokens: Token[], locale: Locale, unfinished: boolean): Asked[] {
  const asked = new Map<string, Asked>()
  tokens.forEach((token, index) => {
    const stemmed = stem(token.text, locale)
    const last = unfinished && index === tokens.length - 1
    const known = asked.get(stemmed)
    if (known) asked.set(stemmed, { ...known, count: known.count + 1, last })
    else asked.set(stemmed, { word: token.text, stem: stemmed, count: 1, stop: isStopWord(token.text), last })
  })
  return [...asked.values()]
}

/** Gives every word of the question its value; a word without any alternative in the index is left out. */
export function weighTerms(asked: Asked[], alternativesOf: (asked: Asked) => Alternative[], documents: number): QueryTerm[] {
  const onlyStops = asked.every(({ stop }) => stop)
  return asked.flatMap((word) => {
    const alternatives = alternativesOf(word)
    if (alternatives.length === 0) return []
    const best = alternatives.reduce((a, b) => (b.weight > a.weight ? b : a))
    const meant = word.stop && !onlyStops ? stopWordWeight : 1
    return [{ word: word.word, alternatives, stop: word.stop, value: meant * repeated(word.count) * inverseFrequency(best.documents, documents) }]
  })
}

/** Said twice counts more than said once, but not twice as much. */
const repeated = (count: number) => (9 * count) / (8 + count)

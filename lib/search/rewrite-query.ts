import { inverseFrequency } from './bm25'
import type { Locale } from './search-entry'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import type { Token } from './tokenise'
import { halfTold, openingWords, stopWordWeight } from './weights'

/** A term of the index that a word of the question may stand for; `weight` in (0, 1], 1 for the word itself. */
export type Alternative = { termId: number; stem: string; documents: number; weight: number }

/** One word of the question. `value` is what a full match is worth: how telling the word is, times how much it is meant. */
export type QueryTerm = { word: string; alternatives: Alternative[]; value: number; stop: boolean }

/** A question in the terms of one language's documents. `unknown`: what the words would be worth that no document knows. */
export type RewrittenQuery = { locale: Locale; terms: QueryTerm[]; averageLength: number; unknown: number }

/**
 * A word to look up. `last`: still being typed. `weight`: below 1 when it was said late in a long report, or
 * was not said but follows from what was said.
 * `optional`: two words written as one, which count only where the index knows them so.
 */
export type Asked = {
  word: string
  stem: string
  count: number
  stop: boolean
  last: boolean
  weight: number
  optional: boolean
}

export const askedWord = (word: string, locale: Locale, more: Partial<Asked> = {}): Asked => ({
  ...{ word, stem: stem(word, locale), count: 1, stop: isStopWord(word), last: false, weight: 1, optional: false },
  ...more,
})

/** Without the parts of version numbers: whoever asks for 16.0.4266 does not mean every 16. */
export function withoutVersionParts(tokens: Token[]): Token[] {
  let whole: Token | undefined
  return tokens.filter((token) => {
    if (!token.part) whole = token
    return !(token.part && whole?.start === token.start && /^\d+$/.test(whole.text))
  })
}

/** The distinct words of a question, with the stem they are looked up by. A single letter at the end of an unfinished one is not a word yet. */
export function askedWords(tokens: Token[], locale: Locale, unfinished: boolean): Asked[] {
  const asked = new Map<string, Asked>()
  tokens.forEach((token, index) => {
    const last = unfinished && index === tokens.length - 1
    const begun = last && /^[a-z]$/.test(token.text)
    const word = askedWord(token.text, locale, { last, weight: told(index), ...(begun ? { stop: true } : {}) })
    const known = asked.get(word.stem)
    asked.set(word.stem, known ? { ...known, count: known.count + 1, last } : word)
  })
  for (const pair of pairsOf(tokens)) {
    const word = askedWord(pair, locale, { optional: true })
    if (!asked.has(word.stem)) asked.set(word.stem, word)
  }
  return [...asked.values()]
}

/** How much a word of a question tells by its place in it, counted from 0. In (0, 1]. */
export const told = (place: number): number => halfTold / (halfTold + Math.max(0, place - openingWords))

const longestPair = 24

/** Neighbours written as one: "wi fi" may stand as wifi, "e posta" as eposta. */
function pairsOf(tokens: Token[]): string[] {
  const whole = tokens.filter((token) => !token.part)
  return whole.flatMap((token, index) => {
    const next = whole[index + 1]
    if (!next || (isStopWord(token.text) && isStopWord(next.text))) return []
    const pair = token.text + next.text
    return pair.length >= 4 && pair.length <= longestPair ? [pair] : []
  })
}

/** Gives every word of the question its value; a word without any alternative in the index is left out. */
export function weighTerms(
  asked: Asked[],
  alternativesOf: (asked: Asked) => Alternative[],
  documents: number,
): QueryTerm[] {
  const onlyStops = asked.every(({ stop, optional }) => stop || optional)
  return asked.flatMap((word) => {
    const alternatives = alternativesOf(word)
    if (alternatives.length === 0) return []
    const meant = word.weight * (word.stop && !onlyStops ? stopWordWeight : 1)
    const value = meant * repeated(word.count) * inverseFrequency(documentsWith(alternatives), documents)
    return [{ word: word.word, alternatives, stop: word.stop, value }]
  })
}

/** What words tell that nothing is known of, each as much as if one document had it. Numbers are left out: they are often of rooms and dates. */
export function worthOfUnknown(said: Asked[], isKnown: (word: string) => boolean, documents: number): number {
  return said
    .filter(({ word, stop, optional }) => !stop && !optional && word.length > 2 && !/\d/.test(word) && !isKnown(word))
    .reduce((sum, { weight }) => sum + weight * inverseFrequency(1, documents), 0)
}

/** In how many documents the likeliest readings of a word stand. */
function documentsWith(alternatives: Alternative[]): number {
  const best = Math.max(...alternatives.map((alternative) => alternative.weight))
  return alternatives
    .filter(({ weight }) => weight === best)
    .reduce((sum, alternative) => sum + alternative.documents, 0)
}

/** Said twice counts more than said once, but not twice as much. */
const repeated = (count: number) => (9 * count) / (8 + count)

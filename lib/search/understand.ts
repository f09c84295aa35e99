import { alternativesFor, hasFamily, isRare, mayBeMistyped, splitsOf } from './alternatives'
import { currentSynonyms } from './current-synonyms'
import type { IndexView } from './index-view'
import {
  type Asked,
  askedWord,
  askedWords,
  type RewrittenQuery,
  weighTerms,
  withoutVersionParts,
  worthOfUnknown,
} from './rewrite-query'
import type { Locale } from './search-entry'
import { locales } from './search-entry'
import { stem } from './stem'
import { type SynonymSet, withSynonyms } from './synonyms'
import { type Token, tokenise } from './tokenise'

const mostWords = 120
const mostCompletions = 100
/** Ways to take a word apart that are looked at. */
const mostSplits = 4
/** Fewer letters begin too many words to say anything. */
const shortestBeginning = 2

/** Reads a person's words into the terms of each language's index: forms, unfinished words, synonyms and typing mistakes. */
export async function understand(
  index: IndexView,
  words: string,
  synonyms?: readonly SynonymSet[],
): Promise<RewrittenQuery[]> {
  const tokens = withoutVersionParts(tokenise(words)).slice(0, mostWords)
  if (tokens.length === 0) return []
  const unfinished = /[\p{L}\p{N}]$/u.test(words)
  const sets = synonyms ?? (await currentSynonyms())
  const read = async (locale: Locale): Promise<RewrittenQuery> => {
    const { documents, averageLength } = index.languages[locale]
    if (documents === 0) return { locale, terms: [], averageLength, unknown: 0 }
    const said = askedWords(tokens, locale, unfinished)
    const known = new Set(
      (
        await index.terms(
          locale,
          said.map((word) => word.stem),
        )
      ).map((term) => term.stem),
    )
    const own = Array.isArray(sets) ? sets : (sets as Record<Locale, SynonymSet[]>)[locale]
    const asked = withSynonyms(said, own, locale, (stem) => known.has(stem))
    const foreign = await wordsOfOthers(index, tokens, locale, unfinished)
    const terms = await termsFor(index, asked, locale, foreign)
    const met = new Set(terms.map(({ word }) => word))
    return {
      locale,
      averageLength,
      terms,
      unknown: worthOfUnknown(said, (word) => met.has(word) || foreign.has(word), documents),
    }
  }
  return Promise.all(locales.map(read))
}

/** Words, also unfinished ones, that another language knows well: in this one they are not mistypings of something else. */
async function wordsOfOthers(index: IndexView, tokens: Token[], locale: Locale, unfinished: boolean) {
  const wordsOf = async (other: Locale) => {
    const said = askedWords(tokens, other, unfinished)
    const last = said.find((word) => word.last)
    const [known, completions] = await Promise.all([
      index.terms(
        other,
        said.map((word) => word.stem),
      ),
      last && last.word.length >= shortestBeginning ? index.completions(other, last.word, mostCompletions) : [],
    ])
    const stems = new Set(known.filter((term) => !isRare(term)).map((term) => term.stem))
    const isBegun = completions.some((word) => !isRare(word))
    return said.filter((word) => stems.has(word.stem) || (word.last && isBegun)).map(({ word }) => word)
  }
  return new Set((await Promise.all(locales.filter((other) => other !== locale).map(wordsOf))).flat())
}

async function termsFor(index: IndexView, asked: Asked[], locale: Locale, foreign: ReadonlySet<string>) {
  const last = asked.find((word) => word.last)
  const [known, completions, relatives] = await Promise.all([
    index.terms(
      locale,
      asked.map((word) => word.stem),
    ),
    last && last.word.length >= shortestBeginning ? index.completions(locale, last.word, mostCompletions) : [],
    index.relatives(
      locale,
      asked.filter(hasFamily).map((word) => word.stem),
    ),
  ])
  const ofStem = new Map(known.map((term) => [term.stem, term]))
  const isDoubtful = (word: Asked) => {
    const term = ofStem.get(word.stem)
    return (
      mayBeMistyped(word) && !foreign.has(word.word) && (term ? isRare(term) : !(word.last && completions.length > 0))
    )
  }
  const doubtful = asked.filter(isDoubtful)
  const similar = await index.similar(
    locale,
    doubtful.map((word) => word.word),
  )
  const vocabulary = { known, completions, similar, relatives }
  const strange = doubtful.filter((word) => alternativesFor(word, vocabulary).length === 0)
  const parts = strange.length === 0 ? [] : await takenApart(index, strange, locale)
  const more = { ...vocabulary, known: [...known, ...parts.flatMap((part) => part.known)] }
  return weighTerms(
    [...asked, ...parts.map((part) => part.asked)],
    (word) => alternativesFor(word, more),
    index.languages[locale].documents,
  )
}

/** For each word that nothing is known of, the two known words it may be, written together: they stand so in some document. */
async function takenApart(index: IndexView, strange: Asked[], locale: Locale) {
  const splits = strange.map((word) =>
    splitsOf(word.word).map((pair) => pair.map((piece) => ({ piece, stem: stem(piece, locale) }))),
  )
  const known = new Map(
    (
      await index.terms(
        locale,
        splits.flat(2).map(({ stem }) => stem),
      )
    ).map((term) => [term.stem, term]),
  )
  const chosen = await Promise.all(
    splits.map(async (pairs) => {
      const pairsOfTerms = pairs
        .map((pair) => pair.map(({ piece, stem }) => ({ piece, term: known.get(stem) })))
        .flatMap(([a, b]) =>
          a?.term && b?.term
            ? [
                [
                  { ...a, term: a.term },
                  { ...b, term: b.term },
                ] as const,
              ]
            : [],
        )
        .sort((a, b) => weakest(b) - weakest(a))
      for (const pair of pairsOfTerms.slice(0, mostSplits))
        if (await index.standTogether(pair[0].term.termId, pair[1].term.termId)) return [...pair]
      return []
    }),
  )
  return chosen.flat().map(({ piece, term }) => ({ asked: askedWord(piece, locale), known: [term] }))
}

const weakest = (pair: readonly { term: { documents: number } }[]) =>
  Math.min(...pair.map(({ term }) => term.documents))

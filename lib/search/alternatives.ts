import type { Alternative, Asked } from './rewrite-query'
import { editDistance } from './spelling'
import { isRoot, kinship } from './word-family'

export type KnownTerm = { termId: number; stem: string; documents: number }
export type KnownWord = KnownTerm & { text: string }
export type Vocabulary = { known: KnownTerm[]; completions: KnownWord[]; similar: KnownWord[]; relatives: KnownTerm[] }

const completionWeight = 0.3
const correctionWeight = 0.8
const mostCorrections = 6
/** A word in so few documents may be a mistyping itself where its neighbour is so many times commoner. */
const rareDocuments = 2
const timesCommoner = 10
const rareCorrectionWeight = 0.3
const mostRareCorrections = 3

/** Is a word worth a look for what it may be a mistyping of? Codes and numbers are meant as they are. */
export const mayBeMistyped = ({ word, optional }: Asked): boolean => !optional && word.length >= 4 && !/\d/.test(word)

/** Is a word that the index knows so rare that it may still be a mistyping? */
export const isRare = ({ documents }: KnownTerm): boolean => documents <= rareDocuments

/** Does a word have longer and shorter forms worth looking for? */
export const hasFamily = ({ stem, stop, optional }: Asked): boolean => !stop && !optional && isRoot(stem)

/** The index terms that an asked word may mean: itself, longer and shorter forms of it, what it may become when it is still being typed, and what it may be a mistyping of. */
export function alternativesFor(asked: Asked, { known, completions, similar, relatives }: Vocabulary): Alternative[] {
  const alternatives = new Map<number, Alternative>()
  const add = ({ termId, stem, documents }: KnownTerm, weight: number) => {
    if ((alternatives.get(termId)?.weight ?? 0) < weight) alternatives.set(termId, { termId, stem, documents, weight })
  }
  for (const term of known) if (term.stem === asked.stem) add(term, 1)
  if (asked.last) {
    const weight = alternatives.size > 0 ? completionWeight : 1
    for (const word of completions) add(word, weight)
  }
  if (mayBeMistyped(asked)) {
    const near = similar
      .filter((word) => editDistance(asked.word, word.text) === 1)
      .sort((a, b) => b.documents - a.documents)
    const own = known.find((term) => term.stem === asked.stem)
    if (alternatives.size === 0) for (const word of near.slice(0, mostCorrections)) add(word, correctionWeight)
    else if (own && isRare(own))
      for (const word of near.slice(0, mostRareCorrections))
        if (word.documents >= timesCommoner * own.documents) add(word, rareCorrectionWeight)
  }
  if (hasFamily(asked))
    for (const term of relatives) {
      const weight = kinship(asked.stem, term.stem)
      if (weight > 0) add(term, weight)
    }
  return [...alternatives.values()]
}

/** The two known words that an unknown one may be, written together: batterylife. */
export function splitsOf(word: string): [string, string][] {
  if (word.length < 6 || word.length > 30 || /\d/.test(word)) return []
  return Array.from({ length: word.length - 5 }, (_, index) => [word.slice(0, index + 3), word.slice(index + 3)])
}

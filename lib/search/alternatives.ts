import type { Alternative, Asked } from './rewrite-query'
import { editDistance } from './spelling'

type KnownTerm = { termId: number; stem: string; documents: number }
type KnownWord = KnownTerm & { text: string }
type Vocabulary = { known: KnownTerm[]; completions: KnownWord[]; similar: KnownWord[] }

const completionWeight = 0.4
const correctionWeight = 0.8

/** The index terms that an asked word may mean: itself, what it may become when it is still being typed, and what it may be a mistyping of. */
export function alternativesFor(asked: Asked, { known, completions, similar }: Vocabulary): Alternative[] {
  const alternatives = new Map<number, Alternative>()
  const add = ({ termId, stem, documents }: KnownTerm, weight: number) => {
    if ((alternatives.get(termId)?.weight ?? 0) < weight) alternatives.set(termId, { termId, stem, documents, weight })
  }
  for (const term of known) if (term.stem === asked.stem) add(term, 1)
  if (asked.last) for (const word of completions) add(word, alternatives.size > 0 ? completionWeight : 1)
  if (alternatives.size === 0) {
    for (const word of similar) if (editDistance(asked.word, word.text) === 1) add(word, correctionWeight)
  }
  return [...alternatives.values()]
}

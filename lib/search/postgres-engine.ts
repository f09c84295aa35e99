import type { Alternative, QueryTerm } from './rewrite-query'
import type { SearchEngine } from './search-engine'

const fewestTerms = 3
const mostTerms = 14
/** Postings read for one question: common words are left to the ranking, which reads them in the candidates alone. */
const mostPostings = 12_000

/** Candidates from the inverted index in the database: always there, always up to the last commit. */
export const postgresEngine: SearchEngine = {
  name: 'postgres',
  async candidates({ queries, scope, limit, index }) {
    const terms = queries.flatMap((query) => mostTelling(query.terms))
    return terms.length === 0 ? [] : index.heaviest(terms, scope, limit)
  },
}

type Weighted = { termId: number; weight: number }

/**
 * The words that tell most, as many as can be read quickly; words that tell little find nothing that those do not find. Other forms of
 * a word are read as far as there is room.
 */
export function mostTelling(terms: QueryTerm[]): Weighted[] {
  const real = terms.filter((term) => !term.stop)
  const ranked = [...(real.length > 0 ? real : terms)].sort((a, b) => b.value - a.value).slice(0, mostTerms)
  let postings = 0
  const read = (term: QueryTerm, alternatives: Alternative[], always: boolean): Weighted[] => {
    postings += alternatives.reduce((sum, alternative) => sum + alternative.documents, 0)
    if (!always && postings > mostPostings) return []
    return alternatives.map(({ termId, weight }) => ({ termId, weight: weight * term.value }))
  }
  const split = ranked.map((term) => {
    const best = Math.max(...term.alternatives.map(({ weight }) => weight))
    const isMeant = ({ weight }: Alternative) => weight === best
    return { term, meant: term.alternatives.filter(isMeant), also: term.alternatives.filter((a) => !isMeant(a)) }
  })
  return [
    ...split.flatMap(({ term, meant }, index) => read(term, meant, index < fewestTerms)),
    ...split.flatMap(({ term, also }) => read(term, also, false)),
  ]
}

import type { QueryTerm } from './rewrite-query'
import type { SearchEngine } from './search-engine'
import { findHeaviest } from './store/candidates'

const fewestTerms = 3
const mostTerms = 14
/** Postings read for one question: common words are left to the ranking, which reads them in the candidates alone. */
const mostPostings = 12_000

/** Candidates from the inverted index in the database: always there, always up to the last commit. */
export const postgresEngine: SearchEngine = {
  name: 'postgres',
  async candidates({ queries, scope, limit }) {
    const terms = queries.flatMap((query) =>
      mostTelling(query.terms).flatMap((term) =>
        term.alternatives.map(({ termId, weight }) => ({ termId, weight: weight * term.value })),
      ),
    )
    return terms.length === 0 ? [] : findHeaviest(terms, scope, limit)
  },
}

/** The words that tell most, as many as can be read quickly; words that tell little find nothing that those do not find. */
export function mostTelling(terms: QueryTerm[]): QueryTerm[] {
  const real = terms.filter((term) => !term.stop)
  const ranked = [...(real.length > 0 ? real : terms)].sort((a, b) => b.value - a.value).slice(0, mostTerms)
  let postings = 0
  return ranked.filter((term, index) => {
    postings += term.alternatives.reduce((sum, alternative) => sum + alternative.documents, 0)
    return index < fewestTerms || postings <= mostPostings
  })
}

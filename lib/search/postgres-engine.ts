import type { SearchEngine } from './search-engine'
import { findHeaviest } from './store/candidates'

/** Candidates from the inverted index in the database: always there, always up to the last commit. */
export const postgresEngine: SearchEngine = {
  name: 'postgres',
  async candidates({ queries, scope, limit }) {
    const terms = queries.flatMap((query) =>
      query.terms.flatMap((term) => term.alternatives.map(({ termId, weight }) => ({ termId, weight: weight * term.value }))),
    )
    return terms.length === 0 ? [] : findHeaviest(terms, scope, limit)
  },
}

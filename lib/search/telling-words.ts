import type { QueryTerm } from './rewrite-query'

/** Meilisearch reads the first ten words of a query. */
const wordsInQuery = 10

/** A question as Meilisearch can use it: its most telling words in the order in which they were said. Empty when nothing is known of it. */
export function tellingWords(terms: QueryTerm[]): string {
  const telling = terms.some((term) => !term.stop) ? terms.filter((term) => !term.stop) : terms
  const chosen = new Set([...telling].sort((a, b) => b.value - a.value).slice(0, wordsInQuery))
  return telling
    .filter((term) => chosen.has(term))
    .map(mainStem)
    .join(' ')
}

const mainStem = (term: QueryTerm) => term.alternatives.reduce((a, b) => (b.weight > a.weight ? b : a)).stem

import type { QueryTerm } from './rewrite-query'

/** Meilisearch reads the first ten words of a query. */
const wordsInQuery = 10
const mostGroups = 3

/** A question as one or a few short queries of its most telling words, the way Meilisearch can use them. */
export function wordGroups(terms: QueryTerm[]): string[] {
  const telling = terms.some((term) => !term.stop) ? terms.filter((term) => !term.stop) : terms
  const ranked = [...telling].sort((a, b) => b.value - a.value).slice(0, wordsInQuery * mostGroups)
  const groups: string[] = []
  for (let at = 0; at < ranked.length; at += wordsInQuery) {
    const chosen = new Set(ranked.slice(at, at + wordsInQuery))
    groups.push(telling.filter((term) => chosen.has(term)).map(mainStem).join(' '))
  }
  return groups
}

const mainStem = (term: QueryTerm) => term.alternatives.reduce((a, b) => (b.weight > a.weight ? b : a)).stem

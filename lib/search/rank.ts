import { impact } from './bm25'
import { fieldNames } from './document'
import type { QueryTerm } from './rewrite-query'
import type { TokenSequence } from './token-sequence'
import { fieldOf, termOf } from './token-sequence'
import { fieldWeights } from './weights'

const weightOfField = fieldNames.map((name) => fieldWeights[name])

/** How well a document answers a question in its own language: the sum over the words of what each tells, times how much the document is about it. */
export function relevance(terms: QueryTerm[], tokens: TokenSequence, length: number, averageLength: number): number {
  const slots = slotsOf(terms)
  const counts = new Float64Array(terms.length)
  for (const token of tokens) {
    const slot = slots.get(termOf(token))
    if (slot) for (const { term, weight } of slot) counts[term] = (counts[term] as number) + weight * (weightOfField[fieldOf(token)] as number)
  }
  return terms.reduce((sum, term, index) => sum + term.value * impact(counts[index] as number, length / Math.max(1, averageLength)), 0)
}

type Slots = Map<number, { term: number; weight: number }[]>
const known = new WeakMap<QueryTerm[], Slots>()

function slotsOf(terms: QueryTerm[]): Slots {
  const made = known.get(terms)
  if (made) return made
  const slots: Slots = new Map()
  terms.forEach((term, index) => {
    for (const { termId, weight } of term.alternatives) slots.set(termId, [...(slots.get(termId) ?? []), { term: index, weight }])
  })
  known.set(terms, slots)
  return slots
}

import { impact } from './bm25'
import { fieldNames } from './document'
import { Nearness } from './nearness'
import type { QueryTerm } from './rewrite-query'
import type { TokenSequence } from './token-sequence'
import { fieldOf, isPart, isStop, termOf } from './token-sequence'
import { fieldWeights, nearnessWeight, stopWordWeight, titleWeight } from './weights'

const weightOfField = fieldNames.map((name) => fieldWeights[name])
const title = fieldNames.indexOf('title')

/** What a question's words are worth in a document, what they add by standing together, and how much of its title they say. */
export type Relevance = { words: number[]; near: number; title: number; score: number }

/**
 * How well a document answers a question in its own language: the sum over the words of what each tells times how much the document
 * is about it, more where the words stand together, and more for a document whose title the question says.
 */
export function relevance(terms: QueryTerm[], tokens: TokenSequence, length: number, averageLength: number): Relevance {
  const slots = slotsOf(terms)
  const counts = new Float64Array(terms.length)
  const nearness = new Nearness(terms.map((term) => term.value))
  let said = 0
  let inTitle = 0
  let position = 0
  for (const token of tokens) {
    const field = fieldOf(token)
    const slot = slots.get(termOf(token))
    if (!isPart(token)) position++
    if (field === title) {
      const share = isStop(token) ? stopWordWeight : 1
      inTitle += share
      if (slot) said += share
    }
    if (slot)
      for (const { term, weight } of slot) {
        counts[term] = (counts[term] as number) + weight * (weightOfField[field] as number)
        nearness.meet({ position, field, term, weight })
      }
  }
  const relativeLength = length / Math.max(1, averageLength)
  const words = terms.map((term, index) => term.value * impact(counts[index] as number, relativeLength))
  const near = nearnessWeight * nearness.sum()
  const covered = inTitle > 0 ? said / inTitle : 0
  return { words, near, title: covered, score: (words.reduce((a, b) => a + b, 0) + near) * (1 + titleWeight * covered) }
}

type Slots = Map<number, { term: number; weight: number }[]>
const known = new WeakMap<QueryTerm[], Slots>()

function slotsOf(terms: QueryTerm[]): Slots {
  const made = known.get(terms)
  if (made) return made
  const slots: Slots = new Map()
  terms.forEach((term, index) => {
    for (const { termId, weight } of term.alternatives)
      slots.set(termId, [...(slots.get(termId) ?? []), { term: index, weight }])
  })
  known.set(terms, slots)
  return slots
}

import { lengthNorm, saturated } from './bm25'
import { fieldNames } from './document'
import { Nearness } from './nearness'
import type { QueryTerm } from './rewrite-query'
import type { TokenSequence } from './token-sequence'
import { fieldOf, isPart, isStop, mostTokens, termOf } from './token-sequence'
import { fieldWeights, leadWeight, leadWords, nearnessWeight, stopWordWeight, titleWeight } from './weights'

const weightOfField = fieldNames.map((name) => fieldWeights[name])
const title = fieldNames.indexOf('title')
const body = fieldNames.indexOf('body')
/** For each word of a body, counted from its beginning, what it counts beside one far down. */
const lead = Float64Array.from({ length: mostTokens }, (_, word) => 1 + leadWeight * Math.exp(-word / leadWords))

/** What a question's words are worth in a document, what they add by standing together, and how much of its title they say. */
export type Relevance = { words: number[]; near: number; title: number; score: number }

/**
 * How well a document answers a question in its own language: the sum over the words of what each tells times how much the document
 * is about it, more where the words stand together, and more for a document whose title the question says. What stands in a title,
 * keywords or summary counts in full however much text follows them.
 */
export function relevance(terms: QueryTerm[], tokens: TokenSequence, length: number, averageLength: number): Relevance {
  place(terms)
  const counts = new Float64Array(terms.length)
  const nearness = new Nearness(terms.map((term) => term.value))
  const bodyBegins = beginOf(body, tokens)
  const norm = lengthNorm(length / Math.max(1, averageLength))
  let position = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as number
    if (!isPart(token)) position++
    const termId = termOf(token)
    // Most words of a document mean nothing to a question: they are passed over quickly.
    if (termId >= places.length || places[termId] === 0) continue
    const field = fieldOf(token)
    const counted =
      field < body
        ? (weightOfField[field] as number)
        : ((weightOfField[field] as number) * (field === body ? (lead[at - bodyBegins] as number) : 1)) / norm
    for (const { term, weight } of meanings[(places[termId] as number) - 1] as Meaning[]) {
      counts[term] = (counts[term] as number) + weight * counted
      nearness.meet({ position, field, term, weight })
    }
  }
  const words = terms.map((term, index) => term.value * saturated(counts[index] as number))
  const near = nearnessWeight * nearness.sum()
  const covered = saidOfTitle(tokens)
  return { words, near, title: covered, score: (words.reduce((a, b) => a + b, 0) + near) * (1 + titleWeight * covered) }
}

/** Where a field begins: the fields of a document stand in their order. */
function beginOf(field: number, tokens: TokenSequence): number {
  let from = 0
  let to = tokens.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (fieldOf(tokens[middle] as number) < field) from = middle + 1
    else to = middle
  }
  return from
}

/** How much of its title the question says, in [0, 1]. */
function saidOfTitle(tokens: TokenSequence): number {
  let said = 0
  let all = 0
  for (const token of tokens.subarray(0, beginOf(title + 1, tokens))) {
    const share = isStop(token) ? stopWordWeight : 1
    all += share
    if (places[termOf(token)]) said += share
  }
  return all > 0 ? said / all : 0
}

type Meaning = { term: number; weight: number }

/** For each term of the index the place of its meanings in a question, from one on, or 0. */
let places = new Uint16Array(65_536)
let meanings: Meaning[][] = []
let placed: QueryTerm[] | undefined

/** Makes the places those of this question; documents of one language follow one another. */
function place(terms: QueryTerm[]): void {
  if (placed === terms) return
  for (const { termId } of placed?.flatMap((term) => term.alternatives) ?? []) places[termId] = 0
  meanings = []
  placed = terms
  terms.forEach(({ alternatives }, term) => {
    for (const { termId, weight } of alternatives) {
      if (termId >= places.length) places = enlarged(places, termId)
      if (places[termId] === 0) places[termId] = meanings.push([])
      meanings[(places[termId] as number) - 1]?.push({ term, weight })
    }
  })
}

function enlarged(numbers: Uint16Array<ArrayBuffer>, index: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(index + 1, numbers.length * 2))
  larger.set(numbers)
  return larger
}

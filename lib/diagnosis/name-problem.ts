import type { Focus } from './focus'
import { informationGain } from './focus-questions'

/** How many of the best questions are compared by looking ahead, and how far. */
const mostCandidates = 8
const deepest = 3

/**
 * The question after which the problem can be named best, when solutions are for others to try.
 *
 * Value: the probability of naming the right problem once `left` more questions are answered, each
 * later one chosen for its information; with many questions left the rest is valued by certainty.
 * Returns the position in `focus.questions`, or `null` if no question tells anything.
 */
export function mostTellingQuestion(focus: Focus, left: number): number | null {
  const gains = focus.questions.map((question) => informationGain(question, focus.weights))
  const candidates = gains
    .map((gain, q) => ({ gain, q }))
    .filter(({ gain }) => gain > 1e-6)
    .sort((a, b) => b.gain - a.gain || a.q - b.q)
    .slice(0, mostCandidates)
  const asked = new Uint8Array(focus.questions.length)
  const last = left > deepest ? certainty : likeliest
  let best: { q: number; value: number } | null = null
  for (const { q } of candidates) {
    const value = afterAsking(focus, focus.weights, q, Math.min(left, deepest), asked, last)
    if (best === null || value > best.value + 1e-12) best = { q, value }
  }
  return best?.q ?? null
}

type Worth = (weights: Float64Array) => number

function likeliest(weights: Float64Array): number {
  let most = 0
  for (let i = 0; i < weights.length - 1; i++) if ((weights[i] as number) > most) most = weights[i] as number
  return most
}

/** Sum of squares over the sum: between the probability of the likeliest and that of a guess. */
function certainty(weights: Float64Array): number {
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return sum > 0 ? squares / sum : 0
}

function afterAsking(
  focus: Focus,
  weights: Float64Array,
  q: number,
  left: number,
  asked: Uint8Array,
  last: Worth,
): number {
  let value = 0
  const after = new Float64Array(weights.length)
  asked[q] = 1
  for (const row of focus.questions[q]?.likelihood ?? []) {
    multiply(weights, row, after)
    value += left <= 1 ? last(after) : followed(focus, after, left - 1, asked, last)
  }
  asked[q] = 0
  return value
}

function followed(focus: Focus, weights: Float64Array, left: number, asked: Uint8Array, last: Worth): number {
  const now = last(weights)
  const worth = left <= 1 ? last : certainty
  const after = new Float64Array(weights.length)
  let most = worth(weights)
  let next = -1
  focus.questions.forEach(({ likelihood }, q) => {
    if (asked[q] === 1) return
    let value = 0
    for (const row of likelihood) {
      multiply(weights, row, after)
      value += worth(after)
    }
    if (value > most + 1e-12) {
      most = value
      next = q
    }
  })
  if (left <= 1) return most
  return next < 0 ? now : afterAsking(focus, weights, next, left, asked, last)
}

function multiply(weights: Float64Array, row: Float64Array, into: Float64Array) {
  for (let i = 0; i < weights.length; i++) into[i] = (weights[i] as number) * (row[i] as number)
}

import { lengthWeight, saturation } from './weights'

/**
 * Field-weighted BM25 (BM25F). Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
 */

/** How much a word tells: nearly nothing when every document has it. Takes: documents with the word, documents in all. */
export function inverseFrequency(documents: number, all: number): number {
  const total = Math.max(all, documents)
  return Math.log(1 + (total - documents + 0.5) / (documents + 0.5))
}

/** By how much words of a text are divided for its length. Takes: the document's length over the average. */
export const lengthNorm = (relativeLength: number): number => 1 - lengthWeight + lengthWeight * relativeLength

/** What so many weighted occurrences are worth, in [0, 1): more of the same word soon adds little. */
export const saturated = (count: number): number => count / (saturation + count)

/** How strongly a document is about a word, in [0, 1). Takes: weighted occurrences, the document's length over the average. */
export const impact = (weightedCount: number, relativeLength: number): number =>
  saturated(weightedCount / lengthNorm(relativeLength))

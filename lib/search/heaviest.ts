import type { Audience } from '@/lib/auth/policy'

/** The documents of one audience in which a term stands, and how heavily. */
export type Posting = { audience: Audience; ids: Int32Array; impacts: Float32Array }
export type WeighedTerm = { weight: number; postings: readonly Posting[] }
type Filter = { audiences: readonly Audience[]; allows: (documentId: number) => boolean }

/** Sums of the documents that are being weighed, by their number: kept from question to question, and empty between them. */
let sums = new Float64Array(65_536)

/** The documents in which the given terms weigh most together, among those that may be seen, heaviest first. */
export function heaviest(terms: readonly WeighedTerm[], { audiences, allows }: Filter, limit: number): number[] {
  const met: number[] = []
  for (const { weight, postings } of terms)
    for (const { audience, ids, impacts } of postings) {
      if (!audiences.includes(audience)) continue
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number
        if (id >= sums.length) sums = enlarged(sums, id)
        if (sums[id] === 0) met.push(id)
        sums[id] = (sums[id] as number) + weight * (impacts[at] as number)
      }
    }
  const found = Int32Array.from(met.filter(allows))
  const weights = new Float64Array(found.length)
  for (let at = 0; at < found.length; at++) weights[at] = sums[found[at] as number] as number
  for (const id of met) sums[id] = 0
  return inFront(found, weights, limit)
}

/** Sorts only those at least as heavy as the last of those in front. */
function inFront(found: Int32Array, weights: Float64Array, limit: number): number[] {
  const least = found.length > limit ? (weights.slice().sort()[found.length - limit] as number) : 0
  const front: { id: number; weight: number }[] = []
  for (let at = 0; at < found.length; at++) {
    const weight = weights[at] as number
    if (weight >= least) front.push({ id: found[at] as number, weight })
  }
  front.sort((a, b) => b.weight - a.weight || a.id - b.id)
  return front.slice(0, limit).map(({ id }) => id)
}

function enlarged(numbers: Float64Array<ArrayBuffer>, index: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(index + 1, numbers.length * 2))
  larger.set(numbers)
  return larger
}

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
  const front: Weighed[] = []
  let least = 0
  for (const id of met) {
    const weight = sums[id] as number
    sums[id] = 0
    if (weight < least || !allows(id)) continue
    front.push({ id, weight })
    if (front.length === 2 * limit) least = cutTo(limit, front)
  }
  cutTo(limit, front)
  return front.map(({ id }) => id)
}

type Weighed = { id: number; weight: number }

/** Leaves the heaviest, sorted, and answers what a further one has to weigh at least. */
function cutTo(limit: number, front: Weighed[]): number {
  front.sort((a, b) => b.weight - a.weight || a.id - b.id)
  front.length = Math.min(front.length, limit)
  return front.at(-1)?.weight ?? 0
}

function enlarged(numbers: Float64Array<ArrayBuffer>, index: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(index + 1, numbers.length * 2))
  larger.set(numbers)
  return larger
}

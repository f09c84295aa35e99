import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from '@/lib/auth/policy'
import { heaviest } from './heaviest'

const posting = (audience: Audience, entries: [number, number][]) => ({
  audience,
  ids: Int32Array.from(entries, ([id]) => id),
  impacts: Float32Array.from(entries, ([, impact]) => impact),
})
const everyone = { audiences: ['public' as const], allows: () => true }

test('what terms weigh together decides, and of equals the older document comes first', () => {
  const terms = [
    { weight: 1, postings: [posting('public', [[1, 0.5], [2, 0.5], [7, 0.25]])] }, // biome-ignore format: pairs
    { weight: 2, postings: [posting('public', [[7, 0.5]])] },
  ]
  expect(heaviest(terms, everyone, 3)).toEqual([7, 1, 2])
  expect(heaviest(terms, everyone, 2)).toEqual([7, 1])
})

test('what an audience or the filter does not allow is neither found nor counted', () => {
  const terms = [{ weight: 1, postings: [posting('public', [[1, 0.1], [2, 0.2]]), posting('staff', [[1, 0.9], [3, 0.9]])] }] // biome-ignore format: pairs
  expect(heaviest(terms, everyone, 5)).toEqual([2, 1])
  expect(heaviest(terms, { ...everyone, allows: (id) => id !== 2 }, 5)).toEqual([1])
})

test('one question leaves nothing behind for the next, and document numbers may be large', () => {
  const terms = [{ weight: 1, postings: [posting('public', [[3, 0.5], [900_000, 0.25]])] }] // biome-ignore format: pairs
  expect(heaviest(terms, { ...everyone, allows: () => false }, 5)).toEqual([])
  expect(heaviest(terms, everyone, 5)).toEqual([3, 900_000])
})

test('agrees with sorting everything, for any postings', () => {
  const entry = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 8 }))
  const term = fc.record({
    weight: fc.integer({ min: 1, max: 5 }),
    entries: fc.uniqueArray(entry, { selector: ([id]) => id }),
  })
  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (terms, limit) => {
      const sums = new Map<number, number>()
      for (const { weight, entries } of terms)
        for (const [id, impact] of entries) sums.set(id, (sums.get(id) ?? 0) + weight * impact)
      const sorted = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
      const given = terms.map(({ weight, entries }) => ({ weight, postings: [posting('public', entries)] }))
      expect(heaviest(given, everyone, limit)).toEqual(sorted.map(([id]) => id))
    }),
  )
})

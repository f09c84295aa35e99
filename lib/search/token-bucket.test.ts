import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limiter, takeOne } from './token-bucket'

const limit = { burst: 3, perSecond: 1 }

test('a burst passes, then one request a second', () => {
  const allow = limiter(limit)
  expect([0, 0, 0, 0, 500, 1_000, 1_000].map((atMs) => allow('a', atMs))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
  ])
})

test('one client does not use up what another has', () => {
  const allow = limiter(limit)
  for (let i = 0; i < 5; i++) allow('a', 0)
  expect(allow('b', 0)).toBe(true)
})

test('no client ever gets more than the burst and what came back since', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 }), (times) => {
      const sorted = times.sort((a, b) => a - b)
      let bucket: ReturnType<typeof takeOne> | undefined
      let allowed = 0
      for (const atMs of sorted) {
        const taken = takeOne(bucket ?? undefined, limit, atMs)
        if (taken) {
          bucket = taken
          allowed++
        }
      }
      const seconds = ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 1_000
      expect(allowed).toBeLessThanOrEqual(limit.burst + seconds * limit.perSecond)
    }),
  )
})

test('only so many clients are remembered', () => {
  const allow = limiter({ burst: 1, perSecond: 0 }, 2)
  for (const client of ['a', 'b', 'c']) expect(allow(client, 0)).toBe(true)
  expect(allow('c', 0)).toBe(false)
  expect(allow('a', 0)).toBe(true)
})

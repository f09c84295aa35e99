import { describe, expect, test } from 'vitest'
import { likelihoodOf } from '@/lib/diagnosis/bank-words'
import { seededRandom } from '@/lib/diagnosis/seeded-random'
import { hasStoppedHelping } from './stopped-helping'
import { lowerBound } from './success-bound'

const runs = 2000
const authored = [likelihoodOf.always, likelihoodOf.usually]

/** The uses of a solution that helps with this probability. */
const play = (random: () => number, success: number, count: number) =>
  Array.from({ length: count }, () => random() < success)

/** Whether it was demoted at any moment of its history. */
const everDemoted = (uses: boolean[], expected: number) =>
  uses.some((solved, i) => !solved && hasStoppedHelping(uses.slice(0, i + 1), expected))

/** How many failed uses it takes after the change; Infinity if it is never demoted. */
function failuresUntilDemoted(before: boolean[], after: boolean[], expected: number): number {
  let failed = 0
  for (const [i, solved] of after.entries()) {
    if (!solved) failed++
    if (hasStoppedHelping([...before, ...after.slice(0, i + 1)], expected)) return failed
  }
  return Number.POSITIVE_INFINITY
}

describe('the two laws, in simulated histories', () => {
  test.each(authored)(
    'one that helps in 95 of 100 cases is wrongly demoted in fewer than 1 of 100 runs (promised: $0)',
    (expected) => {
      const random = seededRandom(7)
      const wrong = Array.from({ length: runs }, () => everDemoted(play(random, 0.95, 200), expected)).filter(Boolean)
      expect(wrong.length / runs).toBeLessThan(0.01)
    },
  )

  test.each(authored)('one that turned wrong is demoted after at most eight failed uses (promised: $0)', (expected) => {
    const random = seededRandom(11)
    const needed = Array.from({ length: 1000 }, () => {
      const before = play(random, 0.95, Math.floor(random() * 120))
      return failuresUntilDemoted(before, play(random, 0, 20), expected)
    })
    expect(Math.max(...needed)).toBeLessThanOrEqual(8)
  })

  test.each(authored)(
    'also one that still helps now and then is demoted after eight failed uses, nearly always (promised: $0)',
    (expected) => {
      const random = seededRandom(13)
      const needed = Array.from({ length: 1000 }, () => {
        const before = play(random, 0.95, Math.floor(random() * 120))
        return failuresUntilDemoted(before, play(random, 0.05, 60), expected)
      })
      expect(needed.filter((count) => count <= 8).length / needed.length).toBeGreaterThan(0.95)
      expect(Math.max(...needed)).toBeLessThan(Number.POSITIVE_INFINITY)
    },
  )
})

test('one of which little was promised is not punished for keeping that promise', () => {
  const random = seededRandom(17)
  const wrong = Array.from({ length: 500 }, () =>
    everDemoted(play(random, likelihoodOf.sometimes, 60), likelihoodOf.sometimes),
  ).filter(Boolean)
  expect(wrong.length / 500).toBeLessThan(0.01)
})

test('a demoted one that helps five times in a row is itself again', () => {
  const failed = Array.from({ length: 8 }, () => false)
  expect(hasStoppedHelping(failed, 0.8)).toBe(true)
  expect(hasStoppedHelping([...failed, true, true, true, true], 0.8)).toBe(true)
  expect(hasStoppedHelping([...failed, true, true, true, true, true], 0.8)).toBe(false)
})

test('the lower bound of success, against worked values', () => {
  expect(lowerBound(0, 0)).toBe(0)
  expect(lowerBound(10, 10)).toBeCloseTo(0.787, 3)
  expect(lowerBound(5, 10)).toBeCloseTo(0.269, 3)
  expect(lowerBound(95, 100)).toBeCloseTo(0.901, 3)
})

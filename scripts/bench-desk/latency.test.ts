import { expect, test } from 'vitest'
import { latencyOf } from './latency'

test('a p95 is the time that 95 of a hundred keep within, and of twenty the 19th', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index)
  expect(latencyOf(upTo(100))).toEqual({ p50: 50, p95: 95, count: 100 })
  expect(latencyOf(upTo(20))).toEqual({ p50: 10, p95: 19, count: 20 })
  expect(latencyOf([7])).toEqual({ p50: 7, p95: 7, count: 1 })
})

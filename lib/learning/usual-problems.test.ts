import { expect, test } from 'vitest'
import { usualProblems } from './usual-problems'

const counts = (of: Record<string, number>) => new Map(Object.entries(of))
const everybody = counts({ jam: 60, toner: 30, fuser: 10 })

test('a few calls say nothing about an organisation', () => {
  expect(usualProblems(counts({ fuser: 4 }), everybody)).toEqual({})
})

test('what an organisation has more often than others is likelier there, and the rest is left as it is', () => {
  // 20 calls' worth of everybody's 0.1, and 10 of 20 own ones: (2 + 10) / 40 = 0.3.
  const usual = usualProblems(counts({ fuser: 10, jam: 10 }), everybody)
  expect(usual.fuser).toBeCloseTo(3, 10)
  expect(usual.jam).toBeCloseTo((20 * 0.6 + 10) / 40 / 0.6, 10)
  expect(usual.toner).toBeUndefined()
})

test('no past makes a problem more than four times as likely', () => {
  expect(usualProblems(counts({ fuser: 200 }), counts({ jam: 9800, fuser: 200 })).fuser).toBe(4)
})

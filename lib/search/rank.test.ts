import fc from 'fast-check'
import { expect, test } from 'vitest'
import { impact, inverseFrequency } from './bm25'
import { relevance } from './rank'
import type { QueryTerm } from './rewrite-query'
import { analyse, encodeTokens } from './token-sequence'

const numbers = new Map<string, number>()
const numberOf = (stem: string) => numbers.get(stem) ?? numbers.set(stem, numbers.size + 1).size
const term = (stem: string, value = 1): QueryTerm => ({
  word: stem,
  stop: false,
  value,
  alternatives: [{ termId: numberOf(stem), stem, documents: 1, weight: 1 }],
})
const fields = (title: string, body = '') => ({ title, keywords: '', summary: '', body, solutions: '' })
const scoreOf = (terms: QueryTerm[], title: string, body = '') => {
  const tokens = analyse(fields(title, body), 'en')
  return relevance(terms, encodeTokens(tokens, numberOf), tokens.length, 10).score
}

test('a word in the title counts more than in the body', () => {
  expect(scoreOf([term('toner')], 'toner', 'cabl')).toBeGreaterThan(scoreOf([term('toner')], 'cabl', 'toner'))
})

test('of two titles with the word, the one that says nothing else is better', () => {
  expect(scoreOf([term('toner')], 'toner')).toBeGreaterThan(scoreOf([term('toner')], 'toner cabl drum tray', ''))
})

test('what a title says counts in full however much text follows it, what stands far down in a long text counts less', () => {
  const filler = (words: number) => Array.from({ length: words }, (_, index) => `w${index}`).join(' ')
  const long = filler(400)
  expect(scoreOf([term('toner')], 'toner', long)).toBe(scoreOf([term('toner')], 'toner', filler(20)))
  expect(scoreOf([term('toner')], 'cabl', `${long} toner`)).toBeLessThan(
    scoreOf([term('toner')], 'cabl', `${filler(100)} toner`),
  )
})

test('a document without any of the words is worth nothing', () => {
  expect(scoreOf([term('toner'), term('drum')], 'cabl', 'tray')).toBe(0)
})

test('more of a word never lowers its impact, and it stays below one', () => {
  const positive = fc.double({ min: 0, max: 1_000, noNaN: true })
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0, max: 50, noNaN: true }), (a, b, length) => {
      expect(impact(Math.max(a, b), length)).toBeGreaterThanOrEqual(impact(Math.min(a, b), length))
      expect(impact(a, length)).toBeLessThan(1)
    }),
  )
})

test('the rarer a word, the more it tells', () => {
  expect(inverseFrequency(1, 100)).toBeGreaterThan(inverseFrequency(50, 100))
  expect(inverseFrequency(100, 100)).toBeGreaterThan(0)
})

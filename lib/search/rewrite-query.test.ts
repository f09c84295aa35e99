import { expect, test } from 'vitest'
import { askedWords, told } from './rewrite-query'
import { tokenise } from './tokenise'
import { halfTold, openingWords } from './weights'

const asked = (words: string, unfinished = true) =>
  new Map(askedWords(tokenise(words), 'en', unfinished).map((word) => [word.word, word]))

test('a letter that a word begins with does not decide, a finished letter and a digit do', () => {
  expect(asked('paper jam t').get('t')?.stop).toBe(true)
  expect(asked('paper jam t', false).get('t')?.stop).toBe(false)
  expect(asked('windows 7').get('7')?.stop).toBe(false)
  expect(asked('x drive').get('x')?.stop).toBe(false)
})

test('a question as people ask it tells evenly; in a long report what comes late tells less and never nothing', () => {
  expect([told(0), told(openingWords)]).toEqual([1, 1])
  expect(told(openingWords + halfTold)).toBe(0.5)
  const long = Array.from({ length: 100 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}x${index}`)
  const weights = askedWords(tokenise(long.join(' ')), 'en', false).filter(({ optional }) => !optional)
  expect(weights[0]?.weight).toBe(1)
  expect(weights.at(-1)?.weight).toBeGreaterThan(0)
  expect(weights.at(-1)?.weight).toBeLessThan(0.25)
})

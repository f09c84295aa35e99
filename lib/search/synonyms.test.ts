import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedWords } from './rewrite-query'
import { withSynonyms } from './synonyms'
import { tokenise } from './tokenise'

const asked = (words: string) => askedWords(tokenise(words), 'en', false)
const expanded = (words: string, sets: string[][]) =>
  withSynonyms(asked(words), sets, 'en')
    .filter((word) => word.weight < 1)
    .map((word) => word.word)

test('a word brings its synonyms along, at less weight', () => {
  expect(expanded('no vpn', [['vpn', 'virtual private network']])).toEqual(['virtual', 'private', 'network'])
  expect(expanded('virtual private network is slow', [['vpn', 'virtual private network']])).toEqual(['vpn'])
})

test('a phrase is meant only when all its words were said', () => {
  expect(expanded('private lesson', [['vpn', 'virtual private network']])).toEqual([])
})

test('in whatever form the word stands', () => {
  expect(expanded('laptops', [['laptop', 'notebook']])).toEqual(['notebook'])
})

test('nothing that was said is lost, and nothing is added twice', () => {
  const word = fc.constantFrom('mail', 'vpn', 'wifi', 'laptop', 'screen', 'sound')
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 5 }),
      fc.array(fc.array(word, { minLength: 2, maxLength: 3 }), { maxLength: 4 }),
      (said, sets) => {
        const before = asked(said.join(' '))
        const after = withSynonyms(before, sets, 'en')
        const stems = after.map((entry) => entry.stem)
        expect(new Set(stems).size).toBe(stems.length)
        for (const entry of before) expect(after).toContainEqual(entry)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deletionsOf, editDistance } from './spelling'

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 9 })

test('distances worked out by hand', () => {
  expect(editDistance('printer', 'printer')).toBe(0)
  expect(editDistance('pritner', 'printer')).toBe(1)
  expect(editDistance('printr', 'printer')).toBe(1)
  expect(editDistance('yazici', 'yazci')).toBe(1)
  expect(editDistance('kitten', 'sitting')).toBe(3)
})

test('the way there is as long as the way back', () => {
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)))
})

test('a word and any mistyping of it share a spelling with a letter left out', () => {
  const mistake = fc.constantFrom('added', 'left out', 'replaced', 'swapped')
  fc.assert(
    fc.property(word, mistake, fc.nat(20), fc.constantFrom(...'xyz'), (right, kind, seed, letter) => {
      const at = seed % (right.length - 1)
      const [before, after] = [right.slice(0, at), right.slice(at)]
      const wrong = {
        added: before + letter + after,
        'left out': before + after.slice(1),
        replaced: before + letter + after.slice(1),
        swapped: before + after[1] + after[0] + after.slice(2),
      }[kind]
      fc.pre(wrong.length >= 4)
      const forms = new Set(deletionsOf(right))
      expect(deletionsOf(wrong).some((form) => forms.has(form))).toBe(true)
      expect(editDistance(wrong, right)).toBeLessThanOrEqual(1)
    }),
  )
})

test('codes have no neighbours', () => {
  expect(deletionsOf('0x80070005')).toEqual(['0x80070005'])
})

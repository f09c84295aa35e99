import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinship, rootsOf } from './word-family'

test('a longer word is kin of the one it begins with, the more the more they share', () => {
  expect(kinship('print', 'printer')).toBeCloseTo(0.8 * (5 / 7) ** 3)
  expect(kinship('print', 'printerqueue')).toBeLessThan(kinship('print', 'printer'))
  expect(kinship('duzenle', 'duzen')).toBe(kinship('duzen', 'duzenle'))
})

test('short words, codes and words that only look alike are no kin', () => {
  expect(kinship('net', 'network')).toBe(0)
  expect(kinship('0x80070005', '0x800700056')).toBe(0)
  expect(kinship('mouse', 'mousse')).toBe(0)
})

test('whatever is kin stays below the word itself, and its root is among its roots', () => {
  const letters = fc.stringMatching(/^[a-z]{4,12}$/)
  fc.assert(
    fc.property(letters, fc.stringMatching(/^[a-z]{1,6}$/), (root, ending) => {
      expect(kinship(root, root + ending)).toBeGreaterThan(0)
      expect(kinship(root, root + ending)).toBeLessThan(1)
      expect(rootsOf(root + ending)).toContain(root)
    }),
  )
})

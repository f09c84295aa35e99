import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'

test('a Turkish word is the same in capitals, in small letters and typed on a foreign keyboard', () => {
  for (const forms of [
    'IŞIK ışık Işık isik ISIK',
    'İNTERNET internet İnternet INTERNET',
    'ÇIKTI çıktı cikti',
    'GÖRÜNÜM görünüm gorunum',
    'DAĞ dağ dag',
  ])
    expect([forms, new Set(forms.split(' ').map(fold)).size]).toEqual([forms, 1])
})

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('what was folded has no capital and no mark, and Turkish capitals fold as their small letters', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcçdefgğhıijklmnoöprsştuüvyz') })
  fc.assert(
    fc.property(letters, (word) => {
      expect(fold(word.toLocaleUpperCase('tr'))).toBe(fold(word))
      expect(fold(word)).toMatch(/^[a-z]*$/)
    }),
  )
})

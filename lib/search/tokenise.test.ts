import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'
import { tokenise } from './tokenise'

const words = (text: string) => tokenise(text).map((token) => token.text)

test('compounds come whole and in parts', () => {
  expect(words('Wi-Fi')).toEqual(['wifi', 'wi', 'fi'])
  expect(words('e-posta')).toEqual(['eposta', 'e', 'posta'])
  expect(words('TestLdapGroups')).toEqual(['testldapgroups', 'test', 'ldap', 'groups'])
})

test('codes and version numbers keep their digits together', () => {
  expect(words('error 0x80070005')).toEqual(['error', '0x80070005'])
  expect(words('KB5005565')).toEqual(['kb5005565'])
  expect(words('16.0.4266')[0]).toBe('1604266')
})

test('two different codes never become one', () => {
  const code = fc.integer({ min: 0, max: 0xffffffff }).map((value) => `0x${value.toString(16).padStart(8, '0')}`)
  fc.assert(fc.property(code, code, (a, b) => a === b || words(a)[0] !== words(b)[0]))
})

test('every token stands where it says, and in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let start = 0
      for (const token of tokenise(text)) {
        expect(token.start).toBeGreaterThanOrEqual(start)
        expect(token.text).toBe(fold(token.text))
        start = token.start
      }
    }),
  )
})

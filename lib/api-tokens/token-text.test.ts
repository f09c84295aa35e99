import { expect, test } from 'vitest'
import { newTokenText, tokenHash, tokenIn } from './token-text'

test('a secret is found in its header, in any spelling of the scheme', () => {
  const text = newTokenText()
  for (const scheme of ['Bearer', 'bearer', ' BEARER ']) expect(tokenIn(`${scheme} ${text}`)).toBe(text)
})

test('nothing else is a secret', () => {
  for (const header of [null, '', newTokenText(), 'Basic abc', 'Bearer knownfix_short', `Bearer ${newTokenText()}x`]) {
    expect(tokenIn(header)).toBeNull()
  }
})

test('no two secrets are alike, and what is kept does not tell one', () => {
  const [one, other] = [newTokenText(), newTokenText()]
  expect(one).not.toBe(other)
  expect(tokenHash(one)).toMatch(/^[\da-f]{64}$/)
  expect(tokenHash(one)).not.toBe(tokenHash(other))
})

import { expect, test } from 'vitest'
import { contentHash } from './content-hash'

test('the order of keys and keys without a value do not count; the order of a list does', () => {
  expect(contentHash({ a: 1, b: { c: 2, d: undefined } })).toBe(contentHash({ b: { c: 2 }, a: 1 }))
  expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }))
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: '1' }))
})

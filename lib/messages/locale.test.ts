import { expect, test } from 'vitest'
import { pickLocale } from './locale'

test.each([
  [null, 'en'],
  ['tr', 'tr'],
  ['tr-TR,tr;q=0.9,en;q=0.8', 'tr'],
  ['en-US,en;q=0.9,tr;q=0.8', 'en'],
  ['en;q=0.3,tr;q=0.7', 'tr'],
  ['de-DE,de;q=0.9,tr;q=0.2', 'tr'],
  ['tr;q=0', 'en'],
  ['fr', 'en'],
  [';;;q=,,,', 'en'],
])('a browser that asks for %s gets %s', (header, locale) => {
  expect(pickLocale(header)).toBe(locale)
})

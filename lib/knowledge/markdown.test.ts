import { expect, test } from 'vitest'
import { plainText } from './markdown'

test.each([
  ['**Bold** and `code` and [a link](https://example.com)', 'Bold and code and a link'],
  ['1. Open *it*.\n2. Close it.', 'Open it.\nClose it.'],
  ['One\n\n> Two', 'One\nTwo'],
  ['| a | b |\n|---|---|\n| c | d |', 'a b\nc d'],
  ['![a picture](/content/a.png)', 'a picture'],
  ['', ''],
])('%j reads as %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain)
})

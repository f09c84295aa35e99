import { expect, test } from 'vitest'
import { textGaps } from './text-gaps'

const codesIn = (text: string) => textGaps(text).map(({ code, line }) => `${code}:${line}`)

test.each([
  ['plain words, **bold**, `<b>` in backticks and 2 < 3', []],
  ['a list\n\n1. one\n2. two\n   - three', []],
  ['### A heading of its own\n\ntext', []],
  ['[ours](/problems/x), [theirs](https://example.com), [mail](mailto:a@example.com), [call](tel:+49)', []],
  ['![ours](/api/pictures/0199d2a4-6a50-7cc1-8bd1-0f2c1d1f2c11#800x600)', []],
  ['![of nobody](/content/a.png)', ['remote-image:1']],
  ['```\n# code\n<b>\n```', []],
  ['one\n\n<script>alert(1)</script>', ['raw-html:3']],
  ['press <Enter> now', ['raw-html:1']],
  ['<!-- hidden -->', ['raw-html:1']],
  ['# Loud', ['section-heading:1']],
  ['Loud\n---', ['section-heading:1']],
  ['[x](javascript:alert(1))', ['unsafe-link:1']],
  ['[x](data:text/html,hi)', ['unsafe-link:1']],
  ['[x](//elsewhere.example)', ['unsafe-link:1']],
  ['[x][y]\n\n[y]: vbscript:run', ['unsafe-link:3']],
  ['![x](http://elsewhere.example/a.png)', ['remote-image:1']],
  ['![x](//elsewhere.example/a.png)', ['remote-image:1']],
  ['text\n\n```\nnever closed', ['unclosed:1']],
  ['text\n\n~~~\nnever closed', ['unclosed:1']],
])('%j has the gaps %j', (text, codes) => {
  expect(codesIn(text)).toEqual(codes)
})

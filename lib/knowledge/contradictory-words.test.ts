import { expect, test } from 'vitest'
import { contradiction } from './contradictory-words'

const answers = ['a', 'b', 'c', 'd', 'e']

test.each([
  [{ a: 'usually', b: 'sometimes' }],
  [{ a: 'always', b: 'never', c: 'rarely' }],
  [{ a: 'sometimes', b: 'sometimes', c: 'sometimes' }],
  [{ a: 'never' }],
  [{ a: 'rarely', b: 'rarely' }],
] as const)('%j can be true at once', (words) => {
  expect(contradiction(words, answers)).toBeNull()
})

test.each([
  [{ a: 'always', b: 'always' }, 'a and b cannot each be the usual answer'],
  [{ a: 'usually', b: 'usually' }, 'a and b cannot each be the usual answer'],
  [{ a: 'always', b: 'sometimes' }, '"a: always" leaves nothing for "b: sometimes"'],
  [{ a: 'rarely', b: 'never', c: 'rarely', d: 'never', e: 'rarely' }, 'every answer is unlikely'],
  [{ a: 'sometimes', b: 'sometimes', c: 'sometimes', d: 'sometimes' }, 'more than three answers'],
] as const)('%j cannot', (words, reason) => {
  expect(contradiction(words, answers)).toContain(reason)
})

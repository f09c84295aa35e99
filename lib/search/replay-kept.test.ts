import { expect, test } from 'vitest'
import { differenceOf } from './replay-kept'

test.each([
  [[], ['a'], null, 'won'],
  [['a'], [], null, 'lost'],
  [['a', 'b'], ['b', 'a'], 'b', 'won'],
  [['a', 'b'], ['b', 'a'], 'a', 'lost'],
  [['a', 'b'], ['b', 'a'], null, 'moved'],
  [['a', 'b'], ['b', 'a'], 'gone', 'moved'],
  [['a', 'b'], ['a', 'c'], 'a', 'same'],
  [[], [], null, 'same'],
])('found %j, then %j, and opened %j: %s', (had, has, opened, difference) => {
  expect(differenceOf(had, has, opened)).toBe(difference)
})

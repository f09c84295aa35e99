import { expect, test } from 'vitest'
import { Kept } from './kept'

function counting() {
  const loads: string[][] = []
  return {
    loads,
    load: async (missing: string[]) => {
      loads.push(missing)
      return new Map(missing.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]))
    },
  }
}

test('reads together what it does not know, once, and answers in the order of the question', async () => {
  const { loads, load } = counting()
  const kept = new Kept<string, string>(10)
  expect(await kept.read(['b', 'a', 'b'], load, '-')).toEqual(['B', 'A', 'B'])
  expect(await kept.read(['a', 'c'], load, '-')).toEqual(['A', 'C'])
  expect(loads).toEqual([['b', 'a'], ['c']])
})

test('remembers as well what does not exist', async () => {
  const { loads, load } = counting()
  const kept = new Kept<string, string>(10)
  expect(await kept.read(['nobody'], load, '-')).toEqual(['-'])
  expect(await kept.read(['nobody'], load, '-')).toEqual(['-'])
  expect(loads).toHaveLength(1)
})

test('forgets the oldest when it weighs too much, and still answers what was asked', async () => {
  const { loads, load } = counting()
  const kept = new Kept<string, string>(3, (value) => value.length)
  expect(await kept.read(['aa', 'bb'], load, '')).toEqual(['AA', 'BB'])
  expect(await kept.read(['bb', 'aa'], load, '')).toEqual(['BB', 'AA'])
  expect(loads).toEqual([['aa', 'bb'], ['aa']])
})

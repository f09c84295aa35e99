import { expect, test } from 'vitest'
import { catalogue } from './catalogue'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]))].sort()

const en = flat(catalogue.en)
const tr = new Map(flat(catalogue.tr))

test('every message is there in both languages', () => {
  expect([...tr.keys()].sort()).toEqual(en.map(([key]) => key).sort())
})

test.each(en)('%s says the same things in Turkish', (key, message) => {
  const turkish = tr.get(key) ?? ''
  expect(turkish.trim()).not.toBe('')
  expect(placeholders(turkish)).toEqual(placeholders(message))
})

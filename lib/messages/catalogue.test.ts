import { expect, test } from 'vitest'
import { catalogue } from './catalogue'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

/** Names of the arguments of an ICU message, also inside the forms of a plural, where braces enclose text. */
function placeholders(message: string): string[] {
  const names = new Set<string>()
  const kinds: ('argument' | 'text')[] = ['text']
  for (let at = 0; at < message.length; at++) {
    if (message[at] === '}') kinds.pop()
    if (message[at] !== '{') continue
    const opens = kinds.at(-1) === 'text' ? 'argument' : 'text'
    kinds.push(opens)
    const name = /^\w+/.exec(message.slice(at + 1))?.[0]
    if (opens === 'argument' && name) names.add(name)
  }
  return [...names].sort()
}

test('the names in a message are told from the words of its plural forms', () => {
  expect(placeholders('{count, plural, =0 {Notices} one {Notices, {name}} other {# of {name}}} for {q}')).toEqual([
    'count',
    'name',
    'q',
  ])
})

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

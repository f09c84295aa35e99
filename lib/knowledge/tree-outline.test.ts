import { expect, test } from 'vitest'
import { treeOutline } from './tree-outline'

const nodes = {
  a: { question: 'power', answers: { off: 'b', on: 'c' }, unknown: 'c' },
  b: { solution: 'switch-on', failed: 'c' },
  c: { solution: 'call-us', failed: 'd' },
  d: { end: 'call' as const },
}

test('every node stands once with what follows it, and is referred to afterwards', () => {
  const [start] = treeOutline({ start: 'a', nodes })
  const ways = start?.next.map(({ way, node, seen, next }) => [way, node, seen, next.length])
  expect(ways).toEqual([
    [{ answer: 'off' }, 'b', false, 1],
    [{ answer: 'on' }, 'c', true, 0],
    ['unknown', 'c', true, 0],
  ])
  expect(start?.next[0]?.next[0]).toMatchObject({ node: 'c', way: 'failed', seen: false })
})

test('a tree that leads back to itself still ends', () => {
  const [start] = treeOutline({ start: 'a', nodes: { a: { solution: 'x', failed: 'a' } } })
  expect(start?.next).toMatchObject([{ node: 'a', seen: true, next: [] }])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TreeContent } from './tree-content'
import { branchAt, led, nodeAt, pasted, put, reachedFrom, type Slot } from './tree-edits'

const content: TreeContent = {
  service: 'printing',
  audience: 'public',
  texts: {},
  start: 'a',
  nodes: {
    a: { question: 'power', answers: { off: 'b', on: 'c' } },
    b: { solution: 'switch-on', failed: 'c' },
    c: { solution: 'call-us', failed: 'd' },
    d: { end: 'call' },
  },
}
const on: Slot = { from: 'a', way: { answer: 'on' } }
const off: Slot = { from: 'a', way: { answer: 'off' } }

test('a new node takes a place, and what else leads to the old one keeps it', () => {
  const next = put(content, on, { end: 'bank' })
  expect(nodeAt(next, on)).toBe('bank')
  expect(next.nodes.c).toBe(content.nodes.c)
})

test('a branch that nothing leads to any more goes with it', () => {
  const next = led(led(content, on, undefined), off, undefined)
  expect(Object.keys(next.nodes)).toEqual(['a'])
})

test('a pasted branch is a copy with names of its own', () => {
  const next = pasted(content, on, branchAt(content, 'b'))
  expect(next.nodes['b-2']).toEqual({ solution: 'switch-on', failed: 'c-2' })
  expect(next.nodes['c-2']).toEqual({ solution: 'call-us', failed: 'd-2' })
  expect(nodeAt(next, on)).toBe('b-2')
  expect(next.nodes.b).toBe(content.nodes.b)
})

test('however branches are copied about, no way is left that leads to nothing', () => {
  const step = fc.record({ slot: fc.constantFrom<Slot[]>(on, off, 'start'), root: fc.constantFrom('a', 'b', 'c', 'd') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const end = steps.reduce((tree, { slot, root }) => {
        return tree.nodes[root] ? pasted(tree, slot, branchAt(tree, root)) : tree
      }, content)
      for (const name of reachedFrom(end.start, end.nodes)) expect(end.nodes[name]).toBeDefined()
    }),
  )
})

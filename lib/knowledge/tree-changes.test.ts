import { expect, test } from 'vitest'
import { treeChanges } from './tree-changes'
import type { TreeContent } from './tree-content'

const tree: TreeContent = {
  service: 'printing',
  audience: 'public',
  texts: { en: { title: 'It', summary: 'In short', keywords: ['it'] } },
  start: 'power',
  nodes: {
    power: { question: 'power', answers: { yes: 'wait', no: 'call' } },
    wait: { instruction: { en: { title: 'Wait', steps: '1. Wait.' } }, failed: 'call' },
    call: { end: 'call', reason: { en: 'Why.' } },
  },
  paths: [{ said: [{ question: 'power', answer: 'no' }], end: 'call' }],
}
const keys = (after: TreeContent) => treeChanges(tree, after).map(({ key, before, after: now }) => [key, before, now])

test('every kind of change to a tree is named at its place, and nothing else is', () => {
  expect(keys(tree)).toEqual([])
  const { wait, call } = tree.nodes
  if (!wait || !call) throw new Error('no nodes')
  expect(
    keys({
      ...tree,
      risk: 'high',
      texts: { ...tree.texts, tr: { title: 'O', summary: '', keywords: [] } },
      nodes: {
        power: { question: 'power', answers: { yes: 'call', no: 'call' }, unknown: 'wait' },
        wait: { instruction: { en: { title: 'Wait', steps: '1. Wait longer.' } } },
        call: { end: 'bank' },
      },
      paths: [],
    }),
  ).toEqual([
    ['risk', 'medium', 'high'],
    ['text/tr/title', '', 'O'],
    ['way/power/answers/yes', 'wait', 'call'],
    ['way/power/unknown', '', 'wait'],
    ['words/wait/en/steps', '1. Wait.', '1. Wait longer.'],
    ['node/call', 'end:call', 'end:bank'],
    ['way/wait/failed', 'call', ''],
    ['words/call/en/reason', 'Why.', ''],
    ['paths', JSON.stringify(tree.paths?.[0]), ''],
  ])
})

import { expect, test } from 'vitest'
import type { ProblemContent } from './problem-content'
import { lostAnswers, markOfUses, usesOf } from './question-use'
import type { TreeContent } from './tree-content'

const problem = {
  texts: { en: { title: 'Empty' } },
  symptoms: { output: { blank: 'usually' } },
} as unknown as ProblemContent
const tree = {
  texts: { en: { title: 'Nothing comes' } },
  nodes: { a: { question: 'output', answers: { nothing: 'b' } }, b: { end: 'call' } },
  paths: [{ said: [{ question: 'output', answer: 'fine' }], end: 'call' }],
} as unknown as TreeContent
const bank = { problems: new Map([['empty', problem]]), trees: new Map([['nothing', tree]]) }
const none = { problems: new Map(), trees: new Map() }

test('everything that names a question is found, with the answers it names', () => {
  expect(usesOf('output', bank, none)).toMatchObject([
    { kind: 'problem', id: 'empty', answers: ['blank'], isDraft: false },
    { kind: 'tree', id: 'nothing', answers: ['nothing', 'fine'], isDraft: false },
  ])
  expect(usesOf('connected', bank, bank)).toEqual([])
})

test('what is still being written counts of its own', () => {
  const uses = usesOf('output', none, bank)
  expect(uses.every(({ isDraft }) => isDraft)).toBe(true)
  expect(markOfUses(uses)).not.toBe(markOfUses(usesOf('output', bank, none)))
})

test('an answer that goes is missed by whoever names it', () => {
  const [first] = usesOf('output', bank, none)
  expect(first && lostAnswers(first, { answers: [{ id: 'nothing', texts: {} }] })).toEqual(['blank'])
})

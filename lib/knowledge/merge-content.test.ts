import { expect, test } from 'vitest'
import { problemTakingIn, problemWithMerged, treeWithMerged } from './merge-content'
import type { ProblemContent } from './problem-content'
import type { TreeContent } from './tree-content'

const merge = { from: 'online', into: 'connected', answers: { on: 'yes', weak: 'yes', off: 'no' } }
const aProblem = (changes: Partial<ProblemContent>): ProblemContent => ({
  ...{ original: 'en', service: 'network', prior: 'rare', audience: 'public', risk: 'low' },
  ...{ relatedServices: [], symptoms: {}, solutions: [] },
  texts: { en: { title: 'Router off', summary: '', keywords: ['router'], symptoms: '', cause: '' } },
  ...changes,
})

test('answers that become one are as likely as the likelier of them', () => {
  const problem = aProblem({ symptoms: { online: { on: 'rarely', weak: 'usually', off: 'sometimes' } } })
  expect(problemWithMerged(problem, merge)?.symptoms).toEqual({ connected: { yes: 'usually', no: 'sometimes' } })
})

test('what a problem already says about the question that stays is kept', () => {
  const problem = aProblem({ symptoms: { online: { on: 'usually' }, connected: { yes: 'never' } } })
  expect(problemWithMerged(problem, merge)?.symptoms).toEqual({ connected: { yes: 'never' } })
})

test('an answer without a counterpart is dropped, and who says nothing is not touched', () => {
  const problem = aProblem({ symptoms: { online: { broken: 'usually' } } })
  expect(problemWithMerged(problem, merge)?.symptoms).toEqual({})
  expect(problemWithMerged(aProblem({ symptoms: { other: { a: 'usually' } } }), merge)).toBeNull()
})

test('a tree asks the other question on the same ways, and its golden paths walk them', () => {
  const tree = {
    nodes: { a: { question: 'online', answers: { on: 'b', weak: 'c', off: 'd' } }, b: { end: 'call' } },
    paths: [{ said: [{ question: 'online', answer: 'off' }], end: 'call' }],
  } as unknown as TreeContent
  expect(treeWithMerged(tree, merge)).toMatchObject({
    nodes: { a: { question: 'connected', answers: { yes: 'b', no: 'd' } }, b: { end: 'call' } },
    paths: [{ said: [{ question: 'connected', answer: 'no' }] }],
  })
})

test('a problem that takes in another one is found by its name, and writes its solutions', () => {
  const solution = {
    id: 'restart',
    kind: 'solution',
    minutes: 5,
    success: 'usually',
    audience: 'customer',
    risk: 'none',
    texts: {},
  } as const
  const into = aProblem({ solutions: [{ id: 'restart', uses: true, success: 'sometimes' }] })
  const from = aProblem({
    texts: { en: { title: 'No light on the router', summary: '', keywords: ['led'], symptoms: '', cause: '' } },
    service: 'printing',
    symptoms: { connected: { no: 'always' } },
    solutions: [solution, { ...solution, id: 'replace' }],
  })
  const merged = problemTakingIn(into, from)
  expect(merged.texts.en?.keywords).toEqual(['router', 'No light on the router', 'led'])
  expect(merged.relatedServices).toEqual(['printing'])
  expect(merged.symptoms).toEqual({ connected: { no: 'always' } })
  expect(merged.solutions).toEqual([
    { ...solution, success: 'sometimes' },
    { ...solution, id: 'replace' },
  ])
})

test('a problem that takes in another one keeps the codes and tags of both, each once', () => {
  const merged = problemTakingIn(
    aProblem({ errorCodes: ['E-30'] }),
    aProblem({ errorCodes: ['E-31', 'E-30'], tags: ['led'] }),
  )
  expect([merged.errorCodes, merged.tags, merged.appliesTo]).toEqual([['E-30', 'E-31'], ['led'], undefined])
})

import { describe, expect, test } from 'vitest'
import { type BankContent, emptyBank } from './bank-content'
import { proposedPaths } from './path-coverage'
import { type ProblemContent, problemContent } from './problem-content'
import type { QuestionContent } from './question-content'
import { type TreeContent, toTree } from './tree-content'
import { treeGate } from './tree-gate'

const both = <Words>(words: Words) => ({ en: words, tr: words })

const question = (change: Partial<QuestionContent> = {}): QuestionContent => ({
  area: 'printing',
  texts: both({ text: 'Is it on?', check: 'Look at the lamp.' }),
  answers: ['yes', 'no'].map((id) => ({ id, texts: both(id) })),
  minutes: 1,
  audience: 'public',
  ...change,
})

const problem = (solution: string, change: Partial<ProblemContent> = {}): ProblemContent =>
  problemContent.parse({
    original: 'en',
    service: 'printing',
    prior: 'common',
    audience: 'public',
    risk: 'low',
    relatedServices: [],
    texts: both({ title: 'Off', summary: '', keywords: [], symptoms: '', cause: '' }),
    symptoms: {},
    solutions: [
      {
        id: solution,
        kind: 'solution',
        minutes: 5,
        success: 'usually',
        audience: solution === 'open-case' ? 'staff' : 'customer',
        risk: 'none',
        texts:
          solution === 'only-english' ? { en: { title: 'a', steps: 'b' } } : both({ title: 'Do it', steps: '1. Do.' }),
      },
    ],
    ...change,
  })

const small: TreeContent = {
  service: 'printing',
  audience: 'public',
  texts: both({ title: 'Small', summary: 's', keywords: ['k'] }),
  start: 'end',
  nodes: { end: { end: 'call', reason: both('why') } },
}

function aBank(): BankContent {
  const bank = emptyBank()
  bank.services.set('printing', { position: 1, icon: 'printer', texts: both({ name: 'P', description: 'P' }) })
  for (const id of ['power', 'cable']) bank.questions.set(id, question())
  bank.questions.set('log', question({ audience: 'staff' }))
  bank.questions.set('half', question({ texts: { en: { text: 'Only English?', check: '' } } }))
  for (const id of ['switch-on', 'open-case', 'only-english']) bank.problems.set(id, problem(id))
  bank.trees.set('small', small)
  bank.trees.set('for-staff', { ...small, audience: 'staff' })
  bank.trees.set('holds-it', { ...small, start: 'a', nodes: { a: { tree: 'it' } } })
  return bank
}

const unproved: TreeContent = {
  service: 'printing',
  audience: 'public',
  texts: both({ title: 'It', summary: 'In short', keywords: ['it'] }),
  start: 'power',
  nodes: {
    power: { question: 'power', answers: { yes: 'cable', no: 'switch' }, unknown: 'cable' },
    switch: { solution: 'switch-on', failed: 'wait' },
    wait: { instruction: both({ title: 'Wait', steps: '1. Wait a minute.' }), failed: 'cable' },
    cable: { question: 'cable', answers: { yes: 'inner', no: 'call' } },
    inner: { tree: 'small' },
    call: { end: 'call', reason: both('A technician has the spare cable.') },
  },
}
const answersOf = () => ['yes', 'no']
const proved = (content: TreeContent): TreeContent => ({
  ...content,
  paths: proposedPaths(toTree('it', content, aBank().trees), [], answersOf),
})
const good = proved(unproved)
const gate = (content: TreeContent) =>
  treeGate('it', content, aBank()).map(({ path, code }) => `${path.join('/')}: ${code}`)
const withNode = (name: string, node: TreeContent['nodes'][string]): TreeContent => ({
  ...good,
  nodes: { ...good.nodes, [name]: node },
})

test('a whole tree with golden paths through all of it is let through', () => {
  expect(gate(good)).toEqual([])
})

describe('each planted defect is refused at its place', () => {
  test.each<[string, TreeContent, string]>([
    ['a start that is not there', { ...good, start: 'nowhere' }, 'start: unknown-node'],
    [
      'a way to nowhere',
      withNode('switch', { solution: 'switch-on', failed: 'gone' }),
      'nodes/switch/failed: unknown-node',
    ],
    [
      'an answer that leads nowhere',
      withNode('cable', { question: 'cable', answers: { yes: 'gone', no: 'call' } }),
      'nodes/cable/answers/yes: unknown-node',
    ],
    ['a dead end', withNode('cable', { question: 'cable', answers: {} }), 'nodes/cable: dead-end'],
    [
      'a missing answer',
      withNode('cable', { question: 'cable', answers: { no: 'call' } }),
      'nodes/cable/answers/yes: no-way-on',
    ],
    [
      'an answer that the question does not have',
      withNode('cable', { question: 'cable', answers: { yes: 'inner', no: 'call', perhaps: 'call' } }),
      'nodes/cable/answers/perhaps: unknown-answer',
    ],
    ['a node that nothing reaches', withNode('lost', { end: 'bank' }), 'nodes/lost: unreachable'],
    ['a loop', withNode('cable', { question: 'cable', answers: { yes: 'power', no: 'call' } }), 'nodes/power: cycle'],
    [
      'a loop through a failed solution',
      withNode('switch', { solution: 'switch-on', failed: 'power' }),
      'nodes/power: cycle',
    ],
    [
      'a title missing in Turkish',
      { ...good, texts: { en: good.texts.en } } as TreeContent,
      'texts/tr/title: no-title',
    ],
    [
      'a summary missing in English',
      { ...good, texts: { ...good.texts, en: { title: 'It', summary: '', keywords: ['it'] } } },
      'texts/en/summary: missing-language',
    ],
    [
      'a reason in one language only',
      withNode('call', { end: 'call', reason: { en: 'A technician comes.' } }),
      'nodes/call/tr: missing-language',
    ],
    [
      'a question in one language only',
      withNode('cable', { question: 'half', answers: { yes: 'inner', no: 'call' } }),
      'nodes/cable/tr: missing-language',
    ],
    [
      'a solution in one language only',
      withNode('switch', { solution: 'only-english', failed: 'cable' }),
      'nodes/switch/tr: missing-language',
    ],
    [
      'an instruction in one language only',
      withNode('wait', { instruction: { en: { title: 'Wait', steps: '1. Wait.' } }, failed: 'cable' }),
      'nodes/wait/tr: missing-language',
    ],
    [
      'HTML in an instruction',
      withNode('wait', { instruction: both({ title: 'Wait', steps: '<b>Wait</b>' }), failed: 'cable' }),
      'nodes/wait/instruction/en/steps: raw-html',
    ],
    ['an instruction that leads back', withNode('wait', { instruction: {}, failed: 'power' }), 'nodes/power: cycle'],
    ['a person without a reason', withNode('call', { end: 'call' }), 'nodes/call/reason: no-reason'],
    [
      'a tree that helps nobody',
      { ...good, start: 'a', nodes: { a: { question: 'power', answers: {}, otherwise: 'b' }, b: { end: 'bank' } } },
      'start: no-help',
    ],
    [
      'a retired question',
      withNode('cable', { question: 'retired', answers: { yes: 'inner', no: 'call' } }),
      'nodes/cable: unknown-question',
    ],
    [
      'an unpublished solution',
      withNode('switch', { solution: 'draft', failed: 'cable' }),
      'nodes/switch: unknown-solution',
    ],
    ['an unpublished sub-tree', withNode('inner', { tree: 'draft' }), 'nodes/inner: unknown-tree'],
    ['a tree within itself', withNode('inner', { tree: 'it' }), 'nodes/inner: unknown-tree'],
    ['a tree that comes back to itself', withNode('inner', { tree: 'holds-it' }), 'nodes/inner: tree-in-itself'],
    ['a service that is gone', { ...good, service: 'fax' }, 'service: unknown-service'],
    [
      'a customer before a question for staff',
      withNode('cable', { question: 'log', answers: { yes: 'inner', no: 'call' } }),
      'nodes/cable: leak',
    ],
    [
      'a customer before a solution for staff',
      withNode('switch', { solution: 'open-case', failed: 'cable' }),
      'nodes/switch: leak',
    ],
    ['a customer in a tree for staff', withNode('inner', { tree: 'for-staff' }), 'nodes/inner: leak'],
    ['no golden path', unproved, 'nodes/power: unvisited-node'],
    [
      'a golden path that ends elsewhere now',
      withNode('call', { end: 'bank' }),
      `paths/${good.paths?.findIndex(({ said }) => said.some((step) => 'question' in step && step.question === 'cable' && step.answer === 'no'))}: broken-path`,
    ],
  ])('%s', (_, content, refusal) => {
    expect(gate(content)).toContain(refusal)
  })
})

test('an answer that no golden path gives is named', () => {
  const paths = (good.paths ?? []).filter(
    ({ said }) => !said.some((step) => 'question' in step && step.question === 'power' && step.answer === undefined),
  )
  expect(paths.length).toBeLessThan(good.paths?.length ?? 0)
  expect(gate({ ...good, paths })).toContain('nodes/power/answers/unknown: unvisited-answer')
})

test.each(['solved', 'notSolved'] as const)(
  'that an instruction %s is something a golden path has to say',
  (result) => {
    const tells = (path: (typeof paths)[number]) =>
      path.said.some((step) => 'instruction' in step && step.instruction === 'it/wait' && step.result === result)
    const paths = good.paths ?? []
    expect(paths.some(tells)).toBe(true)
    const rest = gate({ ...good, paths: paths.filter((path) => !tells(path)) })
    const way = result === 'solved' ? 'helped' : 'failed'
    expect(rest).toContain(`nodes/wait/${way}: unvisited-${way}`)
  },
)

test('an instruction is the same one wherever its tree stands', () => {
  const outer = { ...small, start: 'in', nodes: { in: { tree: 'it' } } }
  const nodes = toTree('outer', outer, new Map(aBank().trees).set('it', good)).nodes
  expect(nodes.find(({ id }) => id === 'in/wait')).toMatchObject({ kind: 'instruction', instruction: 'it/wait' })
})

test('proposed walks end where the tree ends, and visit the sub-tree', () => {
  expect(good.paths?.map(({ end }) => end)).toContain('call')
  expect(good.paths?.every(({ said }) => said.length > 0)).toBe(true)
})

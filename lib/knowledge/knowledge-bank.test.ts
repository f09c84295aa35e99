import { expect, test } from 'vitest'
import { beliefAfter } from '@/lib/diagnosis/belief'
import { emptyBank } from './bank-content'
import { toKnowledgeBank } from './knowledge-bank'
import type { ProblemContent } from './problem-content'

const problem = (service: string, relatedServices: string[] = [], solution = `mend-${service}`): ProblemContent => ({
  ...{ original: 'en', service, prior: 'common', audience: 'public', risk: 'low', relatedServices, symptoms: {} },
  texts: { en: { title: service, summary: '', keywords: [], symptoms: '', cause: '' } },
  solutions: [
    {
      ...{ id: solution, kind: 'solution', minutes: 5, success: 'usually', audience: 'customer', risk: 'none' },
      texts: { en: { title: 'Mend it', steps: '1. Do it.' } },
    },
  ],
})

const service = (position: number) => ({
  position,
  icon: 'box',
  texts: { en: { name: `S${position}`, description: 'd' } },
})

function bankOf(problems: Record<string, ProblemContent>) {
  const services = new Map(['vpn', 'email', 'printing', 'windows'].map((id, i) => [id, service(i)]))
  return toKnowledgeBank(7, { ...emptyBank(), services, problems: new Map(Object.entries(problems)) })
}

const rowOf = ({ source }: ReturnType<typeof bankOf>, id: string) =>
  source.symptoms.find(({ problem, question }) => problem === id && question === 'service')?.answers ?? {}

test('the built-in question offers the services that have problems, in the order of the catalogue', () => {
  const bank = bankOf({ a: problem('windows'), b: problem('email'), c: problem('vpn') })
  expect(bank.questions.get('service')?.answers.map(({ id }) => id)).toEqual(['vpn', 'email', 'windows'])
  expect(bank.bank.questionIndex.has('service')).toBe(true)
})

test('people name the right service nineteen times of twenty', () => {
  const row = rowOf(bankOf({ a: problem('windows'), b: problem('email'), c: problem('vpn') }), 'a')
  expect(row.windows).toBeCloseTo(0.95)
  expect(row.email).toBeCloseTo(0.025)
})

test('related services share what is mistaken, and every row is a distribution', () => {
  const bank = bankOf({
    a: problem('windows', ['email', 'windows']),
    b: problem('email'),
    c: problem('vpn'),
    d: problem('printing'),
  })
  const row = rowOf(bank, 'a')
  expect(row.windows).toBeCloseTo(0.95)
  expect(row.email).toBeGreaterThan(4 * (row.vpn as number))
  for (const id of ['a', 'b', 'c', 'd']) {
    expect(Object.values(rowOf(bank, id)).reduce((sum, value) => Number(sum) + Number(value), 0)).toBeCloseTo(1)
  }
})

test('who gives the usual answer most likely has a problem of another service that says nothing about the question', () => {
  const pages = {
    ...{ area: 'printing', minutes: 1, audience: 'public' as const, usual: 'fine' },
    texts: { en: { text: 'Pages?', check: 'Look.' } },
    answers: ['blank', 'fine'].map((id) => ({ id, texts: { en: id } })),
  }
  const blank = { ...problem('printing'), symptoms: { pages: { blank: 'usually' as const } } }
  const after = (answer: string, other: string) => {
    const problems = new Map(Object.entries({ blank, other: problem(other, [], 'other') }))
    const { bank } = toKnowledgeBank(7, { ...emptyBank(), questions: new Map([['pages', pages]]), problems })
    const belief = beliefAfter(bank, [{ kind: 'answered', question: 'pages', answer }])
    return belief.find((each) => each.problem === 'blank')?.probability ?? 0
  }
  expect(after('fine', 'email')).toBeLessThan(0.25)
  expect(after('blank', 'email')).toBeGreaterThan(0.7)
  // Of its own service it leaves the question open.
  expect(after('blank', 'printing')).toBeLessThan(after('blank', 'email') - 0.05)
})

test('where all problems are of one service nobody is asked about it', () => {
  expect(bankOf({ a: problem('email'), b: problem('email', [], 'other') }).questions.has('service')).toBe(false)
})

test('a bank without problems compiles', () => {
  expect(bankOf({}).bank.problemIds).toEqual([])
})

test('each solution knows the problem that writes it, wherever it is used', () => {
  const user: ProblemContent = { ...problem('vpn'), solutions: [{ id: 'mend-email', uses: true, success: 'rarely' }] }
  const bank = bankOf({ a: problem('email'), b: user })
  expect(bank.solutions.get('mend-email')?.problemId).toBe('a')
  expect(bank.source.problems[1]?.solutions).toEqual([{ solution: 'mend-email', success: 'rarely' }])
})

import { expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check-content'
import { compareSession, differenceOf } from '@/lib/diagnosis/compare-session'
import { toKnowledgeBank } from './knowledge-bank'
import { typicalAnswers } from './try-draft'

test('what it was is won or lost, anything else has moved', () => {
  expect(differenceOf('a', 'b', 'b')).toBe('won')
  expect(differenceOf('a', 'b', 'a')).toBe('lost')
  expect(differenceOf('a', 'b', null)).toBe('moved')
  expect(differenceOf('a', 'a', 'a')).toBe('same')
})

test('sessions that the changed problem is far from come out as they would if all were weighed', async () => {
  const { content } = await checkContent('content')
  const [[changed, problem] = expect.fail(), ...others] = [...content.problems]
  const [, rival] = others.find(([, { service }]) => service === problem.service) ?? expect.fail()
  // It comes to look like a rival, and to be commoner: sessions of the rival move, those of other services do not.
  const problems = new Map(content.problems).set(changed, { ...problem, symptoms: rival.symptoms, prior: 'common' })
  const banks = { before: toKnowledgeBank(1, content).bank, after: toKnowledgeBank(1, { ...content, problems }).bank }
  const sessions = [problem, rival, ...others.map(([, each]) => each).filter((_, at) => at % 4 === 0)].map((of) => [
    { kind: 'answered' as const, question: 'service', answer: of.service },
    ...typicalAnswers(of).slice(0, 4),
  ])
  const differences = (about: { changed?: string }) =>
    sessions.map((history) => compareSession(banks, { history, truth: null, ...about }).difference)
  const weighed = differences({})
  expect(differences({ changed })).toEqual(weighed)
  expect(new Set(weighed)).toEqual(new Set(['moved', 'same']))
}, 30_000)

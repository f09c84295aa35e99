import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { draftFromCall } from '@/lib/knowledge/draft-from-call'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { tryProblem } from '@/lib/knowledge/try-problem'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { aBank, aDraft, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, viewerOf } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

const contentOf = async (id: string) => (await readProblem(await aPerson('level2'), id))?.content as ProblemContent

test('a draft is tried with the answers of the call it comes from, as it stands in the form', async () => {
  const engineer = await aPerson('level2')
  const customer = await aPerson('customer')
  const diagnosisId = await aDiagnosis(viewerOf(customer))
  granted(await answerQuestion(viewerOf(customer), { diagnosisId, question: 'output', answer: 'blank' }, now))
  const number = await aCallFrom(customer, diagnosisId)
  const teach = { number, version: 1, key: randomUUID(), locale: 'en', service: 'printing', text: 'Done.' } as const
  const words = { title: 'Tape left on', cause: 'Tape.', steps: 'Pull it.' }
  const { problemId } = granted(await draftFromCall(engineer, { ...teach, ...words }, now))
  const content = await contentOf(problemId)
  const matching = granted(await tryProblem(engineer, { problemId, content, locale: 'en' }))
  const contrary = { ...content, symptoms: { output: { blank: 'never' as const } } }
  const contradicted = granted(await tryProblem(engineer, { problemId, content: contrary, locale: 'en' }))
  expect(matching.source).toBe('call')
  expect(matching.probability).toBeGreaterThan(contradicted.probability * 5)
  expect(matching.leaders.map(({ title }) => title)).toContain('Tape left on')
})

test('a draft that comes from no call is tried with its own likeliest answers, and none is said to be none', async () => {
  const { id, author } = await aDraft()
  const content = await contentOf(id)
  expect(granted(await tryProblem(author, { problemId: id, content, locale: 'en' }))).toMatchObject({
    source: 'typical',
  })
  const silent = { ...content, symptoms: {} }
  expect(await tryProblem(author, { problemId: id, content: silent, locale: 'en' })).toMatchObject({
    code: 'no-answers',
  })
})

test('what the engine cannot take is said, not thrown', async () => {
  const { id, author } = await aDraft()
  const content = {
    ...(await contentOf(id)),
    symptoms: { output: { blank: 'always' as const }, nowhere: { x: 'always' as const } },
  }
  expect(await tryProblem(author, { problemId: id, content, locale: 'en' })).toMatchObject({ code: 'not-ready' })
})

test('who may not see the studio tries nothing', async () => {
  const { id } = await aDraft()
  const input = { problemId: id, content: await contentOf(id), locale: 'en' } as const
  expect(await tryProblem(await aPerson('level1'), input)).toEqual({ ok: false, code: 'not-permitted' })
})

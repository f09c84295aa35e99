import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/policy'
import { exportFolder } from '@/lib/content/export-content'
import { importFolder } from '@/lib/content/import-content'
import { checkQuestion } from '@/lib/knowledge/check-question'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { type QuestionContent, textAnswers } from '@/lib/knowledge/question-content'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import { readQuestion, type StudioQuestion } from '@/lib/knowledge/read-question'
import { type SaveQuestionInput, saveQuestion } from '@/lib/knowledge/save-question'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { aBank, aDraft, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aDiagnosis, aVisitor } from '@/tests/support/sessions'
import { anEmptyFolder } from '@/tests/support/small-bank'

beforeAll(async () => {
  await aBank()
})

const both = (en: string) => ({ en, tr: `${en} (tr)` })
const aQuestion = (text: string, changes: Partial<QuestionContent> = {}): QuestionContent => ({
  area: 'printing',
  texts: { en: { text, check: 'Look.' }, tr: { text: `${text} (tr)`, check: 'Bakın.' } },
  answers: [
    { id: 'low', texts: both('Low') },
    { id: 'high', texts: both('High') },
  ],
  minutes: 1,
  audience: 'public',
  ...changes,
})
const saving = (changes: Partial<SaveQuestionInput>): SaveQuestionInput => ({
  ...{ questionId: null, version: 0, note: '', key: randomUUID(), seen: '' },
  content: aQuestion('How loud is it?'),
  ...changes,
})
/** What was saved and is asked from now on. */
const live = (result: Awaited<ReturnType<typeof saveQuestion>>) => {
  const { bank, ...saved } = granted(result)
  if (bank === null) throw new Error('it waits for a second person')
  return { ...saved, bank }
}
const seen = async (id: string) => (await readQuestion(await aPerson('level2'), id)) as StudioQuestion

test('a question written in the studio is asked from the next bank on, and an older bank does not know it', async () => {
  const { questionId, bank } = live(await saveQuestion(await aPerson('level2'), saving({}), now))
  expect(questionId).toBe('how-loud-is-it')
  expect((await readBank(bank)).questions.get(questionId)?.texts.en?.text).toBe('How loud is it?')
  expect((await readBank(bank - 1)).questions.has(questionId)).toBe(false)
})

test('nine equal submits make one question', async () => {
  const engineer = await aPerson('level2')
  const input = saving({ content: aQuestion('Pressed nine times?') })
  const results = await Promise.all(Array.from({ length: 9 }, () => saveQuestion(engineer, input, now)))
  expect(new Set(results.map((result) => granted(result).questionId)).size).toBe(1)
  expect((await seen('pressed-nine-times')).revisions).toHaveLength(1)
})

test('whoever changes a shared question must have been shown everything that asks it', async () => {
  const engineer = await aPerson('level2')
  const { content, version, seen: mark, uses } = await seen('output')
  expect(uses.map(({ id }) => id)).toEqual(expect.arrayContaining(['cartridge-empty', 'prints-nothing']))
  const change = saving({ questionId: 'output', version, content: { ...content, minutes: 2 }, seen: mark })
  const draft = await aDraft({ title: 'Begun meanwhile' })
  expect(await saveQuestion(engineer, change, now)).toEqual({ ok: false, code: 'touches-more' })
  const again = await seen('output')
  expect(again.uses).toContainEqual(expect.objectContaining({ id: draft.id, isDraft: true }))
  const { bank } = live(await saveQuestion(engineer, { ...change, seen: again.seen, note: 'Takes longer' }, now))
  expect((await readBank(bank)).questions.get('output')?.minutes).toBe(2)
  expect((await readBank(bank - 1)).questions.get('output')?.minutes).toBe(1)
  expect((await seen('output')).revisions[0]).toMatchObject({ author: engineer.name, note: 'Takes longer' })
})

test('an answer that a published problem names cannot be taken away, and it is named before', async () => {
  const engineer = await aPerson('level2')
  const { content, version } = await seen('output')
  const without = { ...content, answers: content.answers.filter(({ id }) => id !== 'blank') }
  const check = await checkQuestion(engineer, { questionId: 'output', content: without, locale: 'en' })
  expect(check?.uses.find(({ id }) => id === 'cartridge-empty')?.lost).toEqual(['blank'])
  const input = saving({ questionId: 'output', version, content: without, seen: check?.seen ?? '' })
  expect(await saveQuestion(engineer, input, now)).toEqual({ ok: false, code: 'has-gaps' })
})

test('of two who change a question at once one is told', async () => {
  const { questionId } = granted(
    await saveQuestion(await aPerson('level2'), saving({ content: aQuestion('Race?') }), now),
  )
  const change = (minutes: number) => saving({ questionId, version: 1, content: aQuestion('Race?', { minutes }) })
  const [first, second] = await Promise.all([aPerson('level2'), aPerson('level2')])
  const results = await Promise.all([saveQuestion(first, change(3), now), saveQuestion(second, change(4), now)])
  expect(results.map((result) => (result.ok ? 'saved' : result.code)).sort()).toEqual(['changed-meanwhile', 'saved'])
})

test('a question in one language is not asked', async () => {
  const { texts, ...rest } = aQuestion('Half?')
  const half = { ...rest, texts: { en: texts.en } } as QuestionContent
  expect(await saveQuestion(await aPerson('level2'), saving({ content: half }), now)).toEqual({
    ok: false,
    code: 'missing-language',
  })
})

test.each<Role>(['customer', 'level0', 'level1', 'manager', 'admin'])(
  'a person of role %s changes no question',
  async (role) => {
    expect(await saveQuestion(await aPerson(role), saving({}), now)).toEqual({ ok: false, code: 'not-permitted' })
  },
)

test('a question that is asked already is pointed out, in other words and in the other language', async () => {
  const engineer = await aPerson('level2')
  const look = async (texts: QuestionContent['texts']) =>
    (await checkQuestion(engineer, { questionId: null, content: { ...aQuestion(''), texts }, locale: 'en' }))?.alike ??
    []
  expect((await look({ en: { text: 'What is coming out?', check: '' } })).map(({ id }) => id)).not.toContain(
    'connected',
  )
  expect((await look({ tr: { text: 'Ne çıkıyor?', check: '' } })).map(({ id }) => id)).toContain('output')
  expect(await look({ en: { text: 'Which colour is the cable?', check: '' } })).toEqual([])
})

const space = () =>
  aQuestion('How much space is free?', {
    kind: 'number',
    unit: { en: 'GB', tr: 'GB' },
    answers: [
      { id: 'full', texts: both('Less than 2') },
      { id: 'enough', from: 2, texts: both('2 or more') },
    ],
  })

test('a number falls into its range, is shown as it was typed, and words are refused', async () => {
  const { questionId } = granted(await saveQuestion(await aPerson('level2'), saving({ content: space() }), now))
  const viewer = aVisitor()
  const diagnosisId = await aDiagnosis(viewer)
  const say = (value: string) => answerQuestion(viewer, { diagnosisId, question: questionId, answer: null, value }, now)
  expect(await say('plenty')).toEqual({ ok: false, code: 'not-a-number' })
  granted(await say('1,5 GB'))
  const view = await readDiagnosis(viewer, diagnosisId, 'en', 0)
  expect(view?.trail).toMatchObject([{ said: '1,5 GB' }])
  expect(view?.screen).toMatchObject({ typed: { kind: 'number', unit: 'GB', value: '1,5 GB' }, given: 'full' })
})

test('a text that is only recorded tells nothing about a problem', async () => {
  const engineer = await aPerson('level2')
  const text = aQuestion('What does the message say?', { kind: 'text', answers: textAnswers })
  const { questionId } = granted(await saveQuestion(engineer, saving({ content: text }), now))
  const { id, version } = await aDraft()
  const content = (await readProblem(engineer, id))?.content as ProblemContent
  const symptoms = { ...content.symptoms, [questionId]: { written: 'usually' as const } }
  granted(await editProblem(engineer, { problemId: id, version, content: { ...content, symptoms } }, now))
  expect((await readProblem(engineer, id))?.gaps).toMatchObject([{ code: 'recorded-only' }])
})

test('every kind of question survives an export and an import byte by byte', async () => {
  const engineer = await aPerson('level2')
  granted(await saveQuestion(engineer, saving({ content: { ...space(), area: 'exported' } }), now))
  const text = aQuestion('What was written there?', { kind: 'text', answers: textAnswers, area: 'exported' })
  granted(await saveQuestion(engineer, saving({ content: text }), now))
  const folder = await anEmptyFolder()
  await exportFolder(folder)
  const result = await importFolder(folder, { overwrite: true }, now)
  expect(result).toMatchObject({ bank: null })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkQuestion } from '@/lib/knowledge/check-question'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { readBank } from '@/lib/knowledge/read-bank'
import { readQuestion, type StudioQuestion } from '@/lib/knowledge/read-question'
import {
  listWaitingQuestions,
  publishProposedQuestion,
  returnQuestion,
  withdrawQuestion,
} from '@/lib/knowledge/review-question'
import { saveQuestion } from '@/lib/knowledge/save-question'
import { readWorkingCopy } from '@/lib/knowledge/working-copy'
import { listNotices } from '@/lib/notify/list-notices'
import { aBank, aDraft, granted, now } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aWeightyQuestion } from '@/tests/support/weighty-question'

beforeAll(async () => {
  await aBank()
})

const read = async (id: string) => (await readQuestion(await aPerson('level2'), id)) as StudioQuestion
const asksElse = (content: QuestionContent): QuestionContent => ({
  ...content,
  texts: {
    ...content.texts,
    en: { text: `Which of these is it (${randomUUID()})?`, check: content.texts.en?.check ?? '' },
  },
})

async function save(
  by: TestPerson,
  id: string,
  change: (content: QuestionContent) => QuestionContent,
  key = randomUUID(),
) {
  const { content, version, seen } = await read(id)
  return saveQuestion(by, { questionId: id, version, content: change(content), note: 'Clearer', key, seen }, now)
}

async function aProposedChange() {
  const question = await aWeightyQuestion()
  const key = randomUUID()
  expect(granted(await save(question.author, question.id, asksElse, key)).bank).toBe(null)
  return { ...question, key }
}

test('what many are asked changes its meaning only once a second person has looked', async () => {
  const { id, author, key } = await aProposedChange()
  const { content, version, seen, proposed, risk } = await read(id)
  expect(content.texts.en?.text).toContain('hum')
  expect(proposed).toMatchObject({ by: { name: author.name }, note: 'Clearer', returned: null })
  expect(risk).toEqual({ level: 'high', reasons: ['customers'] })

  const publish = (by: TestPerson) => publishProposedQuestion(by, { questionId: id, key, seen }, now)
  expect(await publish(author)).toEqual({ ok: false, code: 'needs-second-person' })
  expect(await publish(await aPerson('level1'))).toEqual({ ok: false, code: 'not-permitted' })
  const second = await aPerson('level2')
  const { bank } = granted(await publish(second))
  expect((await readBank(bank)).questions.get(id)?.texts.en?.text).toContain('Which of these')
  expect((await readBank(bank - 1)).questions.get(id)?.texts.en?.text).toContain('hum')
  const after = await read(id)
  expect(after).toMatchObject({ version: version + 1, proposed: null })
  expect(after.revisions[0]).toMatchObject({ author: author.name, reviewer: second.name, note: 'Clearer' })
})

test('a slip of the pen in it is mended at once, and the editor says beforehand which of the two it is', async () => {
  const { id, author } = await aWeightyQuestion()
  const typo = ({ texts, ...rest }: QuestionContent): QuestionContent => ({
    ...rest,
    texts: { ...texts, en: { text: texts.en?.text.replace('hum', 'humm') ?? '', check: texts.en?.check ?? '' } },
  })
  const { content } = await read(id)
  const look = async (next: QuestionContent) =>
    (await checkQuestion(author, { questionId: id, content: next, locale: 'en' }))?.needsSecond
  expect(await look(typo(content))).toBe(false)
  expect(await look(asksElse(content))).toBe(true)
  expect(granted(await save(author, id, typo)).bank).not.toBe(null)
})

test('what hardly anybody is asked changes at once', async () => {
  const { content, id } = await read('connected')
  expect(
    (await checkQuestion(await aPerson('level2'), { questionId: id, content: asksElse(content), locale: 'en' }))
      ?.needsSecond,
  ).toBe(false)
  expect(granted(await save(await aPerson('level2'), id, asksElse)).bank).not.toBe(null)
})

test('while a change waits nobody else changes the question, and nine equal submits are one proposal', async () => {
  const { id, author, key } = await aProposedChange()
  const again = await Promise.all(Array.from({ length: 9 }, () => save(author, id, asksElse, key)))
  expect(again.map((result) => granted(result).bank)).toEqual(Array(9).fill(null))
  expect(await save(await aPerson('level2'), id, asksElse)).toEqual({ ok: false, code: 'in-review' })
  expect(await save(author, id, asksElse)).toEqual({ ok: false, code: 'in-review' })
  const waiting = await listWaitingQuestions(author)
  expect(waiting.filter(({ questionId }) => questionId === id)).toHaveLength(1)
  expect(await listWaitingQuestions(await aPerson('level1'))).toEqual([])
})

test('what is given back is with its author again, with the reason', async () => {
  const { id, author, key } = await aProposedChange()
  const second = await aPerson('level2')
  const why = 'Ask for the sound itself.'
  expect(await returnQuestion(author, { questionId: id, key, why }, now)).toMatchObject({ code: 'needs-second-person' })
  granted(await returnQuestion(second, { questionId: id, key, why }, now))
  expect(await returnQuestion(second, { questionId: id, key, why }, now)).toMatchObject({ code: 'not-found' })

  const { content, proposed } = await read(id)
  expect(content.texts.en?.text).toContain('hum')
  expect(proposed?.returned).toMatchObject({ by: second.name, why })
  const copy = await readWorkingCopy(author, { kind: 'question', id }, content)
  expect(copy?.content.texts.en?.text).toContain('Which of these')
  const notices = await listNotices(author)
  expect(notices.map(({ about }) => about)).toContainEqual(
    expect.objectContaining({ kind: 'entrySentBack', entry: { kind: 'question', id } }),
  )
  expect((await listWaitingQuestions(author)).map(({ questionId }) => questionId)).not.toContain(id)
  expect(granted(await save(author, id, asksElse)).bank).toBe(null)
  expect((await read(id)).proposed?.returned).toBe(null)
})

test('an author takes a change back into the editor; nobody else does', async () => {
  const { id, author, key } = await aProposedChange()
  expect(await withdrawQuestion(await aPerson('level2'), { questionId: id, key }, now)).toMatchObject({
    code: 'not-permitted',
  })
  granted(await withdrawQuestion(author, { questionId: id, key }, now))
  const { content, proposed } = await read(id)
  expect(proposed).toBe(null)
  expect((await readWorkingCopy(author, { kind: 'question', id }, content))?.content.texts.en?.text).toContain('Which')
})

test('a reviewer publishes what they looked at, and nothing that came in its place or touches more', async () => {
  const { id, author, key } = await aProposedChange()
  const second = await aPerson('level2')
  const { seen } = await read(id)
  await aDraft({ content: { symptoms: { [id]: { no: 'usually' } } } })
  const publish = (of: string, mark: string) =>
    publishProposedQuestion(second, { questionId: id, key: of, seen: mark }, now)
  expect(await publish(key, seen)).toEqual({ ok: false, code: 'touches-more' })
  granted(await withdrawQuestion(author, { questionId: id, key }, now))
  const other = randomUUID()
  granted(await save(author, id, asksElse, other))
  const again = await read(id)
  expect(await publish(key, again.seen)).toEqual({ ok: false, code: 'changed-meanwhile' })
  const results = await Promise.all([
    publish(other, again.seen),
    returnQuestion(second, { questionId: id, key: other, why: 'No.' }, now),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

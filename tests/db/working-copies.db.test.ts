import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { readQuestion, type StudioQuestion } from '@/lib/knowledge/read-question'
import { saveQuestion } from '@/lib/knowledge/save-question'
import { dropWorkingCopy, keepWorkingCopy, readWorkingCopy, sweepWorkingCopies } from '@/lib/knowledge/working-copy'
import { aBank, aDraft, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

async function aDraftToType() {
  const { id, version, author } = await aDraft()
  const stored = (await readProblem(author, id))?.content as ProblemContent
  return {
    author,
    version,
    stored,
    ref: { kind: 'problem', id } as const,
    typed: { ...stored, prior: 'rare' as const },
  }
}

test('what two people type into one problem is kept for each alone, and goes when its author saves it', async () => {
  const { author, version, stored, ref, typed } = await aDraftToType()
  const other = await aPerson('level2')
  granted(await keepWorkingCopy(author, { ...ref, version, content: typed }, now))
  granted(await keepWorkingCopy(other, { ...ref, version, content: { ...stored, prior: 'common' } }, now))
  expect(await readWorkingCopy(author, ref, stored)).toEqual({ version, content: typed, at: now.getTime() })
  expect((await readWorkingCopy(other, ref, stored))?.content.prior).toBe('common')
  expect(await readWorkingCopy(await aPerson('level2'), ref, stored)).toBeNull()
  expect((await readProblem(other, ref.id))?.content).toEqual(stored)

  granted(await editProblem(author, { problemId: ref.id, version, content: typed }, now))
  expect(await readWorkingCopy(author, ref, stored)).toBeNull()
  expect(await readWorkingCopy(other, ref, stored)).toMatchObject({ version })
})

test('it is gone once it was thrown away, is what is stored, or nobody came back to it for months', async () => {
  const { author, version, stored, ref, typed } = await aDraftToType()
  const keep = () => keepWorkingCopy(author, { ...ref, version, content: typed }, now)
  granted(await keep())
  expect(await readWorkingCopy(author, ref, typed)).toBeNull()
  await dropWorkingCopy(author, ref)
  expect(await readWorkingCopy(author, ref, stored)).toBeNull()

  granted(await keep())
  await sweepWorkingCopies(new Date(now.getTime() + 89 * 86_400_000))
  expect(await readWorkingCopy(author, ref, stored)).not.toBeNull()
  await sweepWorkingCopies(new Date(now.getTime() + 91 * 86_400_000))
  expect(await readWorkingCopy(author, ref, stored)).toBeNull()
})

test('a question that is being made is kept too, until it is saved; nobody but authors keeps anything', async () => {
  const author = await aPerson('level2')
  const { content } = (await readQuestion(author, 'output')) as StudioQuestion
  const texts = { en: { text: 'Typed twice?', check: 'Look.' }, tr: { text: 'İki kez mi?', check: 'Bak.' } }
  const copy = { kind: 'question', id: 'new', version: 0, content: { ...content, texts } } as const
  granted(await keepWorkingCopy(author, copy, now))
  expect((await readWorkingCopy(author, copy, content))?.content).toEqual(copy.content)
  const form = { questionId: null, version: 0, note: '', key: randomUUID(), seen: '' }
  granted(await saveQuestion(author, { ...form, content: copy.content }, now))
  expect(await readWorkingCopy(author, copy, content)).toBeNull()

  for (const role of ['level1', 'manager', 'customer'] as const) {
    expect(await keepWorkingCopy(await aPerson(role), copy, now)).toEqual({ ok: false, code: 'not-permitted' })
  }
})

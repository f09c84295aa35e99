import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { readProblem, type StudioProblem } from '@/lib/knowledge/read-problem'
import { readQuestion, type StudioQuestion } from '@/lib/knowledge/read-question'
import { saveQuestion } from '@/lib/knowledge/save-question'
import { acknowledgeNotice } from '@/lib/notify/acknowledge-notice'
import { listNotices } from '@/lib/notify/list-notices'
import { listReaders } from '@/lib/notify/list-readers'
import {
  aBank,
  aPublishedProblem,
  editProblem,
  granted,
  now,
  publishProblem,
  submitProblem,
} from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const toldOf = async (reader: Awaited<ReturnType<typeof aPerson>>, kind: string) =>
  (await listNotices(reader)).flatMap(({ about }) => (about.kind === kind && 'entry' in about ? [about.entry.id] : []))

test('Level 1 is told of a problem again once it says something else, and not of a slip of the pen', async () => {
  const reader = await aPerson('level1')
  const { id, author } = await aPublishedProblem()
  const publishedAnew = async (steps: string) => {
    const { content, version } = (await readProblem(author, id)) as StudioProblem
    const solutions = content.solutions.map((each) => ({ ...each, texts: { en: { title: 'Open it', steps } } }))
    const edit = { problemId: id, version, content: { ...content, solutions } as ProblemContent }
    const edited = granted(await editProblem(author, edit, now))
    const { version: next } = granted(await submitProblem(author, { problemId: id, ...edited }, now))
    granted(await publishProblem(await aPerson('level2'), { problemId: id, version: next }, now))
  }
  const toldOfIt = async () => (await toldOf(reader, 'problemPublished')).filter((each) => each === id).length
  expect(await toldOfIt()).toBe(1)
  await publishedAnew('1. Open the cover at the back.')
  const before = await toldOfIt()
  await publishedAnew('1. Open the cover at the bakc.')
  expect(await toldOfIt()).toBe(before)
  await publishedAnew('1. Never open the cover at the back.')
  expect(await toldOfIt()).toBe(before + 1)
})

test('Level 1 is told of a question whose answers have changed, and not of what only Level 2 reads', async () => {
  const [reader, engineer] = [await aPerson('level1'), await aPerson('level2')]
  const ask = async (change: Partial<QuestionContent>) => {
    const { version, seen, content } = (await readQuestion(engineer, 'connected')) as StudioQuestion
    const form = { questionId: 'connected', version, seen, note: '', key: randomUUID() }
    granted(await saveQuestion(engineer, { ...form, content: { ...content, ...change } }, now))
  }
  await ask({ minutes: 2 })
  expect(await toldOf(reader, 'questionPublished')).toEqual([])
  await ask({
    texts: { en: { text: 'Is it not connected?', check: 'Look.' }, tr: { text: 'Bağlı mı?', check: 'Bak.' } },
  })
  expect(await toldOf(reader, 'questionPublished')).toEqual(['connected'])
  expect((await listReaders(engineer, now)).some(({ entry }) => entry.kind === 'question')).toBe(true)
  const { id } = await aPublishedProblem({ content: { audience: 'level2' } })
  expect(await toldOf(reader, 'problemPublished')).not.toContain(id)
})

test('Level 2 sees who of Level 1 has read what was published this week', async () => {
  const [reader, other] = [await aPerson('level1'), await aPerson('level1')]
  const { id } = await aPublishedProblem()
  const notice = (await listNotices(reader)).find(({ about }) => 'entry' in about && about.entry.id === id)
  granted(await acknowledgeNotice(reader, notice?.id ?? '', now))
  const engineer = await aPerson('level2')
  const seen = (await listReaders(engineer, now)).find(({ entry }) => entry.id === id)
  expect(seen?.read).toContain(reader.name)
  expect(seen?.unread).toContain(other.name)
  const later = new Date(now.getTime() + 8 * 86_400_000)
  expect((await listReaders(engineer, later)).some(({ entry }) => entry.id === id)).toBe(false)
  expect(await listReaders(reader, now)).toEqual([])
})

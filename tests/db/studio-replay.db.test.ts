import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { questionContent } from '@/lib/knowledge/question-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { readQuestion } from '@/lib/knowledge/read-question'
import { replayChange } from '@/lib/knowledge/replay-change'
import { replayQuestion } from '@/lib/knowledge/replay-question'
import { changeRanking, readRanking } from '@/lib/search/change-ranking'
import { findEntries } from '@/lib/search/find-entries'
import { indexPending } from '@/lib/search/index-pending'
import { replayRanking } from '@/lib/search/replay-ranking'
import { replaySynonyms } from '@/lib/search/replay-synonyms'
import { aBank, aDraft, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

const begin = { phase: 'sessions', before: null, done: 0 } as const
const both = <Words>(words: Words) => ({ en: words, tr: words })

beforeAll(async () => {
  await aBank()
  const { bank } = { bank: 1 }
  for (let i = 0; i < 3; i++) {
    await db.diagnosis.create({
      data: {
        ...{ key: randomUUID(), bank, locale: 'en', words: 'kept to themselves', version: 2 },
        events: {
          create: [
            { seq: 1, kind: 'answered', data: { question: 'service', answer: 'printing' } },
            { seq: 2, kind: 'answered', data: { question: 'output', answer: 'nothing' } },
          ],
        },
      },
    })
  }
  await db.searchQuery.createMany({
    data: [
      { words: 'purple smoke', locale: 'en', hits: 0, engine: 'postgres' },
      { words: 'coffee spill', locale: 'en', hits: 3, engine: 'postgres' },
    ],
  })
})

async function aChange(prior: 'common' | 'rare') {
  const { id, author } = await aDraft()
  const { content, version } = (await readProblem(author, id)) ?? expect.fail()
  const texts = both({ title: 'Purple smoke', summary: 'It smokes.', keywords: ['smoke'], symptoms: '', cause: '' })
  const symptoms = { output: { nothing: 'always' as const } }
  granted(await editProblem(author, { problemId: id, version, content: { ...content, prior, texts, symptoms } }, now))
  return { id, author }
}

async function whole(actor: Awaited<ReturnType<typeof aPerson>>, id: string) {
  const parts = []
  for (let place: Parameters<typeof replayChange>[1]['place'] | null = begin; place; place = parts.at(-1)?.next ?? null)
    parts.push(granted(await replayChange(actor, { kind: 'problem', id, place, locale: 'en' })))
  return parts
}

test('what people answered and searched is replayed as if the draft were published, to the last one', async () => {
  const { id, author } = await aChange('common')
  const parts = await whole(author, id)
  expect(parts.at(-1)).toMatchObject({ done: 5, total: 5, next: null })
  const cases = parts.flatMap((part) => part.cases)
  expect(cases.filter(({ kind }) => kind === 'session')).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining({ difference: 'moved', after: 'Purple smoke' })),
  )
  expect(cases.filter(({ kind }) => kind === 'search')).toEqual([
    expect.objectContaining({ difference: 'won', words: 'purple smoke' }),
  ])
})

test('a session whose problem an engineer named is lost when something else comes to stand first', async () => {
  const { id, author } = await aChange('common')
  const [session] = await db.diagnosis.findMany({ orderBy: { id: 'desc' }, take: 1 })
  const owner = await aPerson('customer')
  const before = (await whole(author, id))[0]?.cases.find((each) => each.id === session?.id)
  const known = await db.knownProblem.findMany({ where: { state: 'published' } })
  const contents = await Promise.all(known.map(async (row) => [row.id, await readProblem(author, row.id)] as const))
  const truth = contents.find(([, problem]) => problem?.content.texts.en?.title === before?.before)?.[0]
  await db.call.create({
    data: {
      ...{ key: randomUUID(), kind: 'incident', callerId: owner.id, organizationId: owner.organizationId ?? '' },
      ...{ channel: 'portal', title: 'x', description: '', supportLevel: 'level1' },
      ...{ diagnosisId: session?.id ?? '', knownProblemId: truth ?? '' },
    },
  })
  const [part] = await whole(author, id)
  expect(part?.counts).toMatchObject({ lost: 1, moved: 2 })
  expect(part?.cases.find((each) => each.id === session?.id)).toMatchObject({
    difference: 'lost',
    call: expect.any(Number),
  })
})

test('nobody outside the studio replays anything', async () => {
  const { id } = await aChange('rare')
  const asked = { kind: 'problem', id, place: begin, locale: 'en' } as const
  expect(await replayChange(await aPerson('level1'), asked)).toEqual({ ok: false, code: 'not-permitted' })
})

test('a question is replayed as it is being written: an answer that is gone no longer speaks for anything', async () => {
  const engineer = await aPerson('level2')
  const { content } = (await readQuestion(engineer, 'output')) ?? expect.fail()
  const replayed = async (given: unknown) =>
    replayQuestion(engineer, { id: 'output', content: given, place: begin, locale: 'en' })
  const written = questionContent.parse(content)
  expect(granted(await replayed(written))).toMatchObject({ counts: { same: 3, moved: 0 }, done: 3, next: null })
  const less = { ...written, answers: written.answers.filter(({ id }) => id !== 'nothing') }
  expect(await replayed(less)).toEqual({ ok: false, code: 'not-ready' })
  expect(await replayQuestion(await aPerson('level1'), { id: 'output', content, place: begin, locale: 'en' })).toEqual({
    ok: false,
    code: 'not-permitted',
  })
})

test('synonyms are replayed on the searches that hold one of their words, and nothing is saved', async () => {
  const engineer = await aPerson('level2')
  const replayed = async (words: string[]) => replaySynonyms(engineer, { locale: 'en', words, before: null, done: 0 })
  await indexPending()
  const part = granted(await replayed(['purple smoke', 'cartridge empty']))
  expect(part).toMatchObject({ counts: { won: 1, lost: 0, same: 1 }, done: 2, total: 2, next: null })
  expect(part.cases).toMatchObject([{ difference: 'won', words: 'purple smoke' }])
  expect(await db.searchSynonym.count()).toBe(0)
  expect(await replayed(['alone'])).toEqual({ ok: false, code: 'bad-words' })
})

test('weights of ranking are replayed before they are saved, hold within limits, and only an administrator saves them', async () => {
  const engineer = await aPerson('level2')
  await db.searchDocument.updateMany({ data: { validated: false } })
  const scope = { audiences: ['public' as const, 'customer' as const], organizationId: null, serviceId: null }
  const order = async (validated: number) =>
    (await findEntries(scope, 'printer', 'en', { weights: { validated, solved: 0 } })).entries
  const [first, second] = await order(0)
  if (!first || !second) throw new Error('too little is found')
  // Whether the second comes first depends on how near their words are: a search is kept that its finder opened.
  await db.searchDocument.updateMany({ where: { entryId: second.entryId }, data: { validated: true } })
  await db.searchQuery.create({
    data: { words: 'printer', locale: 'en', hits: 2, engine: 'postgres', clickedId: second.entryId },
  })
  const replayed = async (validated: number) =>
    granted(await replayRanking(engineer, { weights: { validated, solved: 0 }, before: null, done: 0 })).counts
  const changes = (await order(20))[0]?.entryId === second.entryId
  expect((await replayed(20)).won).toBe(changes ? 1 : 0)
  expect(await readRanking()).toEqual({ validated: 5, solved: 6 })

  const admin = await aPerson('admin')
  expect(await changeRanking(engineer, { validated: 1, solved: 1 }, now)).toEqual({ ok: false, code: 'not-permitted' })
  expect(await changeRanking(admin, { validated: 21, solved: 1 }, now)).toEqual({ ok: false, code: 'bad-weights' })
  granted(await changeRanking(admin, { validated: 20, solved: 1 }, now))
  expect(await readRanking()).toEqual({ validated: 20, solved: 1 })
})

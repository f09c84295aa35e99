import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { draftProblem } from '@/lib/knowledge/draft-problem'
import { listProblems } from '@/lib/knowledge/list-problems'
import { readProblem, type StudioProblem } from '@/lib/knowledge/read-problem'
import { restoreRevision } from '@/lib/knowledge/restore-revision'
import {
  aBank,
  aDraft,
  aProblemInReview,
  aPublishedProblem,
  archiveProblem,
  editProblem,
  granted,
  now,
  sendBackProblem,
  submitProblem,
} from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const material = { locale: 'en', service: 'printing', title: 'Yazıcı İSTASYONU çalışmıyor' } as const
const seen = async (id: string) => (await readProblem(await aPerson('level2'), id)) as StudioProblem

test('a draft from a call carries its answers as symptoms, and what helped as a solution', async () => {
  const engineer = await aPerson('level2')
  const answers = { service: 'printing', output: 'blank', connected: null }
  const given = { ...material, key: randomUUID(), answers, cause: 'The tape was still on.', steps: '1. Pull the tape.' }
  const { problemId } = granted(await draftProblem(engineer, given, now))
  const { content, state, events } = await seen(problemId)
  expect(problemId).toBe('yazici-istasyonu-calismiyor')
  expect(state).toBe('draft')
  expect(content.symptoms).toEqual({ output: { blank: 'usually' } })
  expect(content.texts.en?.cause).toBe('The tape was still on.')
  expect(content.solutions).toMatchObject([{ texts: { en: { steps: '1. Pull the tape.' } } }])
  expect(events).toMatchObject([{ kind: 'drafted', actor: engineer.name }])
})

test('nine equal submits make one draft', async () => {
  const engineer = await aPerson('level2')
  const input = { ...material, key: randomUUID(), title: 'Pressed nine times' }
  const results = await Promise.all(Array.from({ length: 9 }, () => draftProblem(engineer, input, now)))
  expect(new Set(results.map((result) => granted(result).problemId)).size).toBe(1)
  expect(await db.knownProblem.count({ where: { id: { startsWith: 'pressed-nine-times' } } })).toBe(1)
})

test('two drafts with one title get two ids', async () => {
  const engineer = await aPerson('level2')
  const titled = () => draftProblem(engineer, { ...material, key: randomUUID(), title: 'Same title' }, now)
  const ids = [granted(await titled()).problemId, granted(await titled()).problemId]
  expect(ids).toEqual(['same-title', 'same-title-2'])
})

test('a draft for a service that does not exist is refused', async () => {
  const input = { ...material, key: randomUUID(), service: 'nowhere' }
  expect(await draftProblem(await aPerson('level2'), input, now)).toEqual({ ok: false, code: 'unknown-service' })
})

test.each<Role>(['customer', 'level0', 'level1', 'manager', 'admin'])(
  'a person of role %s writes nothing',
  async (role) => {
    const { id, version } = await aDraft()
    const { content } = await seen(id)
    const actor = await aPerson(role)
    const refused = { ok: false, code: 'not-permitted' }
    expect(await draftProblem(actor, { ...material, key: randomUUID() }, now)).toEqual(refused)
    expect(await editProblem(actor, { problemId: id, version, content }, now)).toEqual(refused)
    expect(await submitProblem(actor, { problemId: id, version }, now)).toEqual(refused)
    expect(await archiveProblem(actor, { problemId: id, version, reason: '' }, now)).toEqual(refused)
    const inReview = await aProblemInReview()
    expect(await sendBackProblem(actor, { problemId: inReview.id, version: inReview.version, note: '' }, now)).toEqual(
      refused,
    )
  },
)

test.each<Role>(['customer', 'level0', 'level1'])('for a person of role %s the studio holds nothing', async (role) => {
  const { id } = await aDraft()
  const actor = await aPerson(role)
  expect(await readProblem(actor, id)).toBeNull()
  expect(await listProblems(actor, {})).toEqual({ problems: [], next: null })
})

describe('editing', () => {
  test('of two who edit at once, one wins and the other is told', async () => {
    const { id, version } = await aDraft()
    const { content } = await seen(id)
    const engineers = await Promise.all([aPerson('level2'), aPerson('level2')])
    const priors = ['rare', 'common'] as const
    const results = await Promise.all(
      engineers.map((engineer, i) =>
        editProblem(engineer, { problemId: id, version, content: { ...content, prior: priors[i] ?? 'rare' } }, now),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'changed-meanwhile' })
    const winner = results.findIndex(({ ok }) => ok)
    expect((await seen(id)).content.prior).toBe(priors[winner])
  })

  test('what is saved without a change is no change', async () => {
    const { id, version, author } = await aDraft()
    const { content } = await seen(id)
    expect(await editProblem(author, { problemId: id, version, content }, now)).toEqual({
      ok: true,
      value: { version, revision: 1 },
    })
  })

  test('content of another shape is refused, whatever the form sent', async () => {
    const { id, version, author } = await aDraft()
    const { content } = await seen(id)
    const odd = { ...content, state: 'published' }
    expect(await editProblem(author, { problemId: id, version, content: odd }, now)).toEqual({
      ok: false,
      code: 'bad-content',
    })
  })

  test('what is in review cannot be edited until it is sent back, with a note that its author can read', async () => {
    const { id, version, author } = await aProblemInReview()
    const { content } = await seen(id)
    const changed = { ...content, prior: 'rare' as const }
    expect(await editProblem(author, { problemId: id, version, content: changed }, now)).toEqual({
      ok: false,
      code: 'wrong-state',
    })
    const back = { problemId: id, version, note: 'Say which printer.' }
    const after = granted(await sendBackProblem(await aPerson('level2'), back, now))
    expect((await seen(id)).events.at(-1)).toMatchObject({ kind: 'sentBack', data: { note: 'Say which printer.' } })
    expect((await editProblem(author, { problemId: id, version: after.version, content: changed }, now)).ok).toBe(true)
  })

  test('a published problem gets a second revision, and the first one stays as it was', async () => {
    const { id, version, author } = await aPublishedProblem()
    const { content } = await seen(id)
    const edited = granted(
      await editProblem(author, { problemId: id, version, content: { ...content, prior: 'rare' } }, now),
    )
    expect(edited.revision).toBe(2)
    const { revisions } = await seen(id)
    expect(revisions.map(({ number, isLive, content: { prior } }) => [number, isLive, prior])).toEqual([
      [2, false, 'rare'],
      [1, true, 'occasional'],
    ])
  })

  test('text is stored tidily, whatever a browser or a clipboard put into it', async () => {
    const { id, version, author } = await aDraft()
    const { content } = await seen(id)
    const texts = {
      en: { title: 'A\nB', summary: '', keywords: [], symptoms: ' one\r\ntwo\u0000 \ud800', cause: 'u\u0308' },
    }
    granted(await editProblem(author, { problemId: id, version, content: { ...content, texts } }, now))
    expect((await seen(id)).content.texts.en).toMatchObject({ title: 'A B', symptoms: 'one\ntwo', cause: 'ü' })
  })
})

test('the list goes through every problem once, page by page', async () => {
  const engineer = await aPerson('level2')
  await Promise.all(Array.from({ length: 5 }, () => aDraft()))
  const found: string[] = []
  let after = null
  do {
    const page = await listProblems(engineer, { state: 'draft', limit: 2, after })
    expect(page.problems.length).toBeLessThanOrEqual(2)
    found.push(...page.problems.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(new Set(found).size).toBe(found.length)
  expect(found.length).toBe(await db.knownProblem.count({ where: { state: 'draft' } }))
})

test('the studio says beforehand what the use case would answer', async () => {
  const { id, author } = await aProblemInReview()
  const own = (await readProblem(author, id)) as StudioProblem
  expect(own.refusals).toMatchObject({ publish: 'needs-second-person', sendBack: null, edit: 'wrong-state' })
  expect((await seen(id)).refusals).toMatchObject({ publish: null, submit: 'wrong-state', archive: null })
})

describe('going back to a revision', () => {
  const restored = async (id: string, by: Parameters<typeof restoreRevision>[0], revision: number) =>
    restoreRevision(by, { kind: 'problem', id, version: (await seen(id)).version, revision }, now)

  test('an earlier revision comes back as a draft, and every revision and what is live stay', async () => {
    const { id, author } = await aPublishedProblem()
    const { content, version } = await seen(id)
    granted(await editProblem(author, { problemId: id, version, content: { ...content, prior: 'rare' } }, now))
    expect(granted(await restored(id, author, 1)).revision).toBe(2)
    const after = await seen(id)
    expect(after).toMatchObject({ state: 'draft', content: { prior: 'occasional' }, live: { number: 1 } })
    expect(after.revisions.map(({ number }) => number)).toEqual([2, 1])
    expect(after.events.at(-1)).toMatchObject({ kind: 'edited', actor: author.name })
  })

  test('a revision that never was cannot come back', async () => {
    const { id, author } = await aPublishedProblem()
    expect(await restored(id, author, 7)).toEqual({ ok: false, code: 'not-found' })
  })

  test.each<Role>(['customer', 'level0', 'level1', 'manager', 'admin'])('not for a person of role %s', async (role) => {
    const { id } = await aPublishedProblem()
    expect(await restored(id, await aPerson(role), 1)).toEqual({ ok: false, code: 'not-permitted' })
  })
})

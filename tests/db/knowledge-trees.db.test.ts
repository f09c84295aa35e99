import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { exportFolder } from '@/lib/content/export-content'
import { importFolder } from '@/lib/content/import-content'
import { db } from '@/lib/db/client'
import { archiveEntry } from '@/lib/knowledge/archive-entry'
import { currentBank } from '@/lib/knowledge/current-bank'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { publishEntry } from '@/lib/knowledge/publish-entry'
import { readBank } from '@/lib/knowledge/read-bank'
import { readStudioTree } from '@/lib/knowledge/read-studio-tree'
import { rollBackEntry } from '@/lib/knowledge/roll-back-entry'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { aBank, granted, now } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aDiagnosis, aVisitor } from '@/tests/support/sessions'
import { anEmptyFolder } from '@/tests/support/small-bank'

type OfTree = { treeId: string; version: number }
const asEntry = <More extends OfTree>({ treeId, ...more }: More) => ({ kind: 'tree' as const, id: treeId, ...more })
const editTree = (actor: Actor, edit: OfTree & { content: TreeContent }, at: Date) =>
  editEntry(actor, asEntry(edit), at)
const moveTree = (actor: Actor, move: OfTree & { step: 'submit' | 'sendBack'; note?: string }, at: Date) =>
  moveEntry(actor, asEntry(move), at)
const publishTree = (actor: Actor, { treeId, version }: OfTree, at: Date) =>
  publishEntry(actor, asEntry({ treeId, version }), at)
const archiveTree = (actor: Actor, archiving: OfTree & { reason: string }, at: Date) =>
  archiveEntry(actor, asEntry(archiving), at)
const rollBackTree = (actor: Actor, { treeId, version }: OfTree, at: Date) =>
  rollBackEntry(actor, asEntry({ treeId, version }), at)

beforeAll(async () => {
  await aBank()
})

const both = <Words>(words: Words) => ({ en: words, tr: words })
const good = (change: Partial<TreeContent> = {}): TreeContent => ({
  service: 'printing',
  audience: 'public',
  risk: 'medium',
  texts: both({ title: 'No pages', summary: 'Step by step', keywords: ['pages'] }),
  start: 'connected',
  nodes: {
    connected: { question: 'connected', answers: { yes: 'spooler', no: 'call' } },
    spooler: { solution: 'restart-spooler', failed: 'call' },
    call: { end: 'call', reason: both('A technician has the cable.') },
  },
  paths: [
    { said: [{ question: 'connected', answer: 'no' }], end: 'call' },
    {
      said: [
        { question: 'connected', answer: 'yes' },
        { solution: 'restart-spooler', result: 'solved' },
      ],
      end: 'solved',
    },
  ],
  ...change,
})

const draft = { locale: 'en', service: 'printing', title: 'No pages' } as const

async function aTreeDraft(change: Partial<TreeContent> = {}, author?: TestPerson) {
  const writer = author ?? (await aPerson('level2'))
  const { treeId } = granted(await draftTree(writer, { ...draft, key: randomUUID() }, now))
  const { version } = granted(await editTree(writer, { treeId, version: 1, content: good(change) }, now))
  return { treeId, version, author: writer }
}
async function inReview(change: Partial<TreeContent> = {}) {
  const { treeId, version, author } = await aTreeDraft(change)
  return { treeId, author, version: granted(await moveTree(author, { treeId, version, step: 'submit' }, now)).version }
}
async function published(change: Partial<TreeContent> = {}) {
  const { treeId, version, author } = await inReview(change)
  const done = granted(await publishTree(await aPerson('level2'), { treeId, version }, now))
  return { treeId, author, ...done }
}
const seen = async (id: string) => (await readStudioTree(await aPerson('level2'), id)) ?? expect.fail(`no tree ${id}`)
const liveIn = async (bank: number, id: string) => (await readBank(bank)).trees.get(id)

test('a published tree is in the next bank, and the number before still reads as it did', async () => {
  const { treeId, bank } = await published()
  expect((await liveIn(bank, treeId))?.start).toBe('connected')
  expect(await liveIn(bank - 1, treeId)).toBeUndefined()
  expect((await db.tree.findUniqueOrThrow({ where: { id: treeId } })).searchVersion).toBe(1)
})

test('nine equal forms make one tree', async () => {
  const engineer = await aPerson('level2')
  const key = randomUUID()
  const made = await Promise.all(Array.from({ length: 9 }, () => draftTree(engineer, { ...draft, key }, now)))
  expect(new Set(made.map((each) => granted(each).treeId)).size).toBe(1)
})

test('of two who save at once, one wins and the other is told', async () => {
  const { treeId, version } = await aTreeDraft()
  const people = await Promise.all([aPerson('level2'), aPerson('level2')])
  const results = await Promise.all(
    people.map((person, i) => editTree(person, { treeId, version, content: good({ risk: i ? 'low' : 'high' }) }, now)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'changed-meanwhile' })
})

test('of two who publish at once, one wins', async () => {
  const { treeId, version } = await inReview()
  const people = await Promise.all([aPerson('level2'), aPerson('level2')])
  const results = await Promise.all(people.map((person) => publishTree(person, { treeId, version }, now)))
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('while a published tree is edited and reviewed, people walk what was published', async () => {
  const { treeId, author, version } = await published()
  granted(await editTree(author, { treeId, version, content: good({ start: 'call' }) }, now))
  const tree = await seen(treeId)
  expect([tree.state, tree.content.start, tree.live?.content.start]).toEqual(['draft', 'call', 'connected'])
  expect((await liveIn(await currentBank(), treeId))?.start).toBe('connected')
})

describe('the gate', () => {
  test('a tree with a defect or without golden paths is not published', async () => {
    for (const change of [{ paths: [] }, { start: 'gone' }]) {
      const { treeId, version } = await inReview(change)
      expect((await seen(treeId)).gaps).not.toEqual([])
      const engineer = await aPerson('level2')
      expect(await publishTree(engineer, { treeId, version }, now)).toEqual({ ok: false, code: 'has-gaps' })
    }
  })

  test('what another tree stands on cannot be archived', async () => {
    const { treeId, version, author } = await published()
    const nodes: TreeContent['nodes'] = { inner: { tree: treeId } }
    await published({
      start: 'inner',
      nodes,
      paths: [{ said: [{ question: 'connected', answer: 'no' }], end: 'call' }],
    })
    expect(await archiveTree(author, { treeId, version, reason: 'old' }, now)).toEqual({ ok: false, code: 'in-use' })
  })
})

describe('four eyes', () => {
  test('nobody publishes their own tree of medium risk, but one of low risk', async () => {
    const medium = await inReview()
    expect(await publishTree(medium.author, medium, now)).toEqual({ ok: false, code: 'needs-second-person' })
    const low = await inReview({ risk: 'low' })
    expect((await publishTree(low.author, low, now)).ok).toBe(true)
  })

  test.each(['customer', 'level0', 'level1', 'manager', 'admin'] as const)(
    'a person of role %s writes, publishes, rolls back and archives nothing',
    async (role) => {
      const person = await aPerson(role)
      const { treeId, version } = await inReview({ risk: 'low' })
      const refused = { ok: false, code: 'not-permitted' }
      expect(await draftTree(person, { ...draft, key: randomUUID() }, now)).toEqual(refused)
      expect(await editTree(person, { treeId, version, content: good() }, now)).toEqual(refused)
      expect(await moveTree(person, { treeId, version, step: 'sendBack' }, now)).toEqual(refused)
      expect(await publishTree(person, { treeId, version }, now)).toEqual(refused)
      expect(await rollBackTree(person, { treeId, version }, now)).toEqual(refused)
      expect(await archiveTree(person, { treeId, version, reason: 'x' }, now)).toEqual(refused)
    },
  )
})

describe('rolling back', () => {
  async function publishedTwice() {
    const { treeId, author, version, bank } = await published()
    const edited = granted(await editTree(author, { treeId, version, content: good({ risk: 'high' }) }, now))
    const sent = granted(await moveTree(author, { treeId, version: edited.version, step: 'submit' }, now))
    const second = granted(await publishTree(await aPerson('level2'), { treeId, version: sent.version }, now))
    return { treeId, author, first: bank, second }
  }

  test('one step brings back what was live before, as a new revision; older banks stay as they were', async () => {
    const { treeId, first, second } = await publishedTwice()
    const back = granted(await rollBackTree(await aPerson('level2'), { treeId, version: second.version }, now))
    expect((await liveIn(back.bank, treeId))?.risk).toBe('medium')
    expect((await liveIn(second.bank, treeId))?.risk).toBe('high')
    expect((await liveIn(first, treeId))?.risk).toBe('medium')
    const tree = await seen(treeId)
    expect(tree.revisions.map(({ number, isLive }) => [number, isLive])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    expect(tree.events.at(-1)).toMatchObject({ kind: 'rolledBack', data: { revision: 3, from: 1 } })
  })

  test('what is live goes back while the next version is being written, and its author may still not publish it alone', async () => {
    const { treeId, author, second } = await publishedTwice()
    const third = good({ texts: both({ title: 'Third', summary: 's', keywords: ['k'] }) })
    const writing = granted(await editTree(author, { treeId, version: second.version, content: third }, now))
    const back = granted(await rollBackTree(await aPerson('level2'), { treeId, version: writing.version }, now))
    const tree = await seen(treeId)
    expect([tree.state, tree.content.texts.en?.title, tree.live?.content.start]).toEqual([
      'draft',
      'Third',
      'connected',
    ])
    expect((await liveIn(back.bank, treeId))?.risk).toBe('medium')
    const again = granted(await moveTree(author, { treeId, version: back.version, step: 'submit' }, now))
    const alone = { treeId, version: again.version }
    expect(await publishTree(author, alone, now)).toEqual({ ok: false, code: 'needs-second-person' })
    granted(await publishTree(await aPerson('level2'), alone, now))
    expect((await seen(treeId)).live?.content.texts.en?.title).toBe('Third')
  })

  test('of two who roll back at once, one wins; and there must be something before', async () => {
    const { treeId, second } = await publishedTwice()
    const people = await Promise.all([aPerson('level2'), aPerson('level2')])
    const results = await Promise.all(
      people.map((person) => rollBackTree(person, { treeId, version: second.version }, now)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const once = await published()
    expect(await rollBackTree(people[0], once, now)).toEqual({ ok: false, code: 'nothing-before' })
  })
})

describe('an instruction', () => {
  async function instructing() {
    const { treeId, version, author } = await aTreeDraft()
    const change: Partial<TreeContent> = {
      start: 'wait',
      nodes: {
        wait: {
          instruction: {
            en: { title: 'Wait a minute', steps: '1. Leave it alone.\n2. Look again.' },
            tr: { title: 'Bekleyin', steps: 'Dokunmayın.' },
          },
          failed: 'call',
        },
        call: { end: 'call', reason: both('A technician has the cable.') },
      },
      paths: [
        { said: [{ instruction: `${treeId}/wait`, result: 'notSolved' }], end: 'call' },
        { said: [{ instruction: `${treeId}/wait`, result: 'solved' }], end: 'solved' },
      ],
    }
    const edited = granted(await editTree(author, { treeId, version, content: good(change) }, now))
    const sent = granted(await moveTree(author, { treeId, version: edited.version, step: 'submit' }, now))
    granted(await publishTree(await aPerson('level2'), { treeId, version: sent.version }, now))
    return treeId
  }

  test('that helped ends the diagnosis as solved, in the word of the person, who may take it back', async () => {
    const viewer = aVisitor()
    const treeId = await instructing()
    const instruction = `${treeId}/wait`
    const diagnosisId = await aDiagnosis(viewer, { service: undefined, tree: treeId })
    const shown = async () => (await readDiagnosis(viewer, diagnosisId, 'tr')) ?? expect.fail('no diagnosis')
    const say = async (result: 'solved' | 'notSolved') =>
      granted(await reportAttempt(viewer, { diagnosisId, instruction, result }, now))
    expect((await shown()).screen).toMatchObject({ kind: 'instruction', title: 'Bekleyin', steps: 'Dokunmayın.' })

    await say('solved')
    expect(await shown()).toMatchObject({
      outcome: 'solvedStated',
      screen: { kind: 'solved', title: 'Bekleyin' },
      trail: [{ kind: 'instruction', title: 'Bekleyin', said: 'solved' }],
    })
    await say('notSolved')
    expect(await shown()).toMatchObject({ outcome: 'unknown', screen: { kind: 'handOver', why: 'tree' } })
  })

  test('of another tree is nothing that can be reported', async () => {
    const viewer = aVisitor()
    const instruction = `${await instructing()}/wait`
    for (const tree of ['prints-nothing', undefined]) {
      const attempt = { diagnosisId: await aDiagnosis(viewer, { tree }), instruction, result: 'solved' } as const
      expect(await reportAttempt(viewer, attempt, now)).toEqual({ ok: false, code: 'no-such-answer' })
    }
  })

  test('is exported, and read again as it was', async () => {
    const treeId = await instructing()
    const folder = await anEmptyFolder()
    await exportFolder(folder)
    const file = join(folder, 'trees', `${treeId}.yaml`)
    const written = await readFile(file, 'utf8')
    expect((await importFolder(folder, undefined, now)).bank).toBeNull()
    await exportFolder(folder)
    expect(await readFile(file, 'utf8')).toBe(written)
    expect(written).toContain('Leave it alone.')
  })
})

test('an archived tree is gone from the next bank, and stays in the one before', async () => {
  const { treeId, version, author, bank } = await published()
  granted(await archiveTree(author, { treeId, version, reason: 'Replaced.' }, now))
  expect(await liveIn(await currentBank(), treeId)).toBeUndefined()
  expect(await liveIn(bank, treeId)).toBeDefined()
})

test('what the studio made of a tree of the content survives an import, and is exported and read again', async () => {
  const engineer = await aPerson('level2')
  const { version, content } = await seen('prints-nothing')
  granted(await editTree(engineer, { treeId: 'prints-nothing', version, content: { ...content, risk: 'low' } }, now))
  const before = await currentBank()
  await aBank()
  expect((await seen('prints-nothing')).content.risk).toBe('low')
  expect((await liveIn(await currentBank(), 'prints-nothing'))?.risk).toBeUndefined()
  expect(await currentBank()).toBe(before)
  const { treeId } = await published()
  const folder = await anEmptyFolder()
  await exportFolder(folder)
  expect(await readFile(join(folder, 'trees', `${treeId}.yaml`), 'utf8')).toContain('result: solved')
  expect((await importFolder(folder, undefined, now)).bank).toBeNull()
})

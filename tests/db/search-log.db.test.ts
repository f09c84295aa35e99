import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, Role } from '@/lib/auth/policy'
import { roles } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { explainSearch } from '@/lib/search/explain-search'
import { closeSearchGap, listSearchGaps, readSearchGap } from '@/lib/search/search-gaps'
import {
  changeRetention,
  forgetSearches,
  keepClick,
  keepNext,
  keepSearch,
  readRetention,
  recogniseSearch,
} from '@/lib/search/search-log'
import { anEntry, indexed } from '@/tests/support/search'

const actor = (role: Role): Actor => ({ id: '00000000-0000-7000-8000-00000000000a', role, organizationId: null })
const level2 = actor('level2')
const dayMs = 86_400_000
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

beforeAll(() =>
  indexed(
    anEntry({ id: 'beamer', texts: { en: { title: 'Beamer stays dark', body: 'The lamp is worn out.' } } }),
    anEntry({ id: 'secret', audience: 'staff', texts: { en: { title: 'Gateway maintenance window' } } }),
  ),
)

async function searched(q: string, more: { hits?: number; role?: Role | null; previous?: string; at?: Date } = {}) {
  const { hits = 0, role = null, previous, at = new Date() } = more
  const id = randomUUID()
  const search = { id, request: { q, locale: 'en' as const }, hits, engine: 'postgres', previous }
  await keepSearch(role && actor(role), search, at)
  return id
}
const gaps = async (at = later(1)) => {
  const listed = await listSearchGaps(level2, at)
  return listed.ok ? Object.fromEntries(listed.value.map((gap) => [gap.words, gap.kind])) : {}
}
const aDiagnosis = (outcome: 'solvedStated' | 'called' | 'unknown') =>
  db.diagnosis.create({ data: { key: randomUUID(), bank: 1, locale: 'en', words: '', outcome }, select: { id: true } })
const clicked = { kind: 'problem', entryId: 'beamer' }

test('a search is kept once, without what tells who asked, and its first click counts', async () => {
  const id = await searched('mail of ayse@firma.com.tr lost', { role: 'customer' })
  await keepSearch(null, { id, request: { q: 'again', locale: 'en' }, hits: 3, engine: 'postgres' }, new Date())
  expect(await db.searchQuery.findUniqueOrThrow({ where: { id } })).toMatchObject({
    words: 'mail of [e-mail] lost',
    role: 'customer',
    hits: 0,
  })
  expect(await keepClick(id, clicked, new Date())).toBe(true)
  expect(await keepClick(id, { kind: 'problem', entryId: 'other' }, new Date())).toBe(false)
})

test('a page of results that is loaded again is the same search, and one that shows other hits is another', async () => {
  const start = new Date('2026-01-05T12:09:00Z')
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
  const load = async (now: Date, hits: string[] = [], asker = 'a') => {
    const asking = { asker, words: 'loaded again', locale: 'en' as const, hits }
    const { id, isKept } = await recogniseSearch(asking, now, 'secret')
    const request = { q: 'loaded again', locale: 'en' as const }
    await keepSearch(null, { id, request, hits: hits.length, engine: 'postgres' }, now)
    return isKept
  }
  expect(await load(start)).toBe(false)
  expect(await load(start)).toBe(true)
  for (const minutes of [0, 0, 0.5, 2, 9]) await load(at(minutes))
  const kept = () => db.searchQuery.count({ where: { words: 'loaded again' } })
  expect(await kept()).toBe(1)
  await load(at(9), ['problem/beamer'])
  await load(at(9), [], 'b')
  await load(at(12))
  expect(await kept()).toBe(4)
  await db.searchQuery.deleteMany({ where: { words: 'loaded again' } })
})

test('searches without hits, without clicks and without help are three kinds of gap, and helped ones are none', async () => {
  await searched('failed words')
  await searched('nobody opened', { hits: 4 })

  const bounced = await searched('came back', { hits: 4 })
  await keepClick(bounced, clicked, new Date())
  await searched('next words', { hits: 1, previous: bounced })

  const called = await searched('had to call', { hits: 4 })
  await keepClick(called, clicked, new Date())
  await keepNext(called, (await aDiagnosis('called')).id)

  const helped = await searched('was helped', { hits: 4 })
  await keepNext(helped, (await aDiagnosis('solvedStated')).id)
  const read = await searched('read and left', { hits: 4 })
  await keepClick(read, clicked, new Date())

  const found = await gaps()
  expect(found).toMatchObject({
    'failed words': 'failed',
    'nobody opened': 'clickless',
    'came back': 'bounced',
    'had to call': 'bounced',
  })
  expect(Object.keys(found)).not.toContain('was helped')
  expect(Object.keys(found)).not.toContain('read and left')
})

test('only an opened hit from which nothing else followed can have sent somebody back', async () => {
  const unopened = await searched('one', { hits: 1 })
  const followed = await searched('two', { hits: 1 })
  await keepClick(followed, clicked, new Date())
  await keepNext(followed, (await aDiagnosis('unknown')).id)
  for (const previous of [unopened, followed]) await searched('three', { hits: 1, previous })
  expect(await db.searchQuery.count({ where: { id: { in: [unopened, followed] }, bouncedAt: { not: null } } })).toBe(0)
})

test('a gap closes only when the same search finds the named entry for those who asked, and a later failure opens it again', async () => {
  const asked = { words: 'projector dark', locale: 'en' as const }
  await searched('Projector dark', { role: 'customer' })
  const close = (entryId: string, role: Role = 'level2') =>
    closeSearchGap(actor(role), asked, { kind: 'problem', entryId }, later(0))
  expect(await close('secret')).toEqual({ ok: false, code: 'not-found-yet' })
  expect(await close('beamer', 'manager')).toEqual({ ok: false, code: 'not-permitted' })
  expect(await close('beamer')).toEqual({ ok: true, value: null })
  expect(await close('beamer')).toEqual({ ok: false, code: 'no-gap' })
  expect(await readSearchGap(level2, asked, later(1))).toBeNull()

  await searched('projector dark', { at: later(2) })
  expect((await readSearchGap(level2, asked, later(3)))?.hits.map((hit) => hit.id)).toEqual(['beamer'])
})

test('searches that mean the same are one gap, which closes only when each of them finds its answer', async () => {
  for (const words of ['zebra fisch stripes', 'stripes of the zebra fisch', 'zebra fisch stripes'])
    await searched(words)
  const listed = await listSearchGaps(level2, later(1))
  const group = listed.ok ? listed.value.find(({ words }) => words === 'zebra fisch stripes') : undefined
  expect(group).toMatchObject({ times: 3, members: [{ times: 2 }, { words: 'stripes of the zebra fisch', times: 1 }] })
  const answer = { kind: 'problem', entryId: 'beamer' }
  const asked = { words: 'stripes of the zebra fisch', locale: 'en' as const }
  expect(await closeSearchGap(level2, asked, answer, later(1))).toEqual({ ok: false, code: 'not-found-yet' })
  await searched('projector dark', { at: later(5) })
  await searched('dark projector blurred', { at: later(5) })
  const both = { words: 'projector dark', locale: 'en' as const }
  const read = await readSearchGap(level2, both, later(6))
  expect(read?.others.map(({ words }) => words)).toContain('dark projector blurred')
  expect(await closeSearchGap(level2, both, answer, later(7))).toEqual({ ok: true, value: null })
  expect(await readSearchGap(level2, { ...both, words: 'dark projector blurred' }, later(8))).toBeNull()
})

test('what only staff may read answers a gap of staff, and none of a customer', async () => {
  const asked = { words: 'gateway maintenance', locale: 'en' as const }
  await searched(asked.words, { role: 'level1' })
  expect((await readSearchGap(level2, asked, later(1)))?.hits.map((hit) => hit.id)).toEqual(['secret'])
  await searched(asked.words, { role: 'customer' })
  expect((await readSearchGap(level2, asked, later(1)))?.hits).toEqual([])
})

test('what answers the commonest search of a gap does not close it while another of its searches finds nothing', async () => {
  await searched('gateway upkeep', { role: 'level1' })
  await searched('gateway upkeep', { role: 'level1' })
  await searched('upkeep of the gateway', { role: 'customer' })
  const asked = { words: 'gateway upkeep', locale: 'en' as const }
  const read = await readSearchGap(level2, asked, later(1))
  expect(read?.hits.map(({ id }) => id)).toEqual(['secret'])
  expect(read?.others).toContainEqual({ words: 'upkeep of the gateway', hits: [] })
  const answer = { kind: 'problem', entryId: 'secret' }
  expect(await closeSearchGap(level2, asked, answer, later(1))).toEqual({ ok: false, code: 'not-found-yet' })
})

test('gaps and explanations are for those who may see the studio', async () => {
  for (const role of roles.filter((role) => !['level2', 'manager', 'admin'].includes(role))) {
    expect(await listSearchGaps(actor(role), new Date())).toEqual({ ok: false, code: 'not-permitted' })
    const asked = { q: 'beamer', locale: 'en' as const, role: null }
    expect(await explainSearch(actor(role), asked)).toEqual({ ok: false, code: 'not-permitted' })
  }
})

test('an explanation names what makes up the score, as the asker would see it', async () => {
  const explain = async (role: Role | null, q: string) => {
    const result = await explainSearch(level2, { q, locale: 'en', role })
    if (!result.ok) throw new Error(result.code)
    return result.value
  }
  const [first] = (await explain(null, 'dark beamer')).hits
  expect(first?.words.map(({ word }) => word).sort()).toEqual(['beamer', 'dark'])
  const tells = first?.words.reduce((sum, word) => sum + word.tells, first.together) ?? 0
  expect(first?.score).toBeCloseTo(tells * (1 + 0.3 * (first?.title ?? 0)) * (first?.language ?? 0), 6)
  expect((await explain('customer', 'gateway')).hits).toEqual([])
  expect((await explain('level1', 'gateway')).hits.map(({ hit }) => hit.id)).toEqual(['secret'])
})

test('what is older than the administrator wants is deleted, and nothing else', async () => {
  const now = new Date()
  const old = await searched('old', { at: new Date(now.getTime() - 31 * dayMs) })
  const before = await db.searchQuery.count()
  await forgetSearches(now)
  expect(await db.searchQuery.count()).toBe(before)

  for (const role of roles.filter((role) => role !== 'admin'))
    expect(await changeRetention(actor(role), 30, now)).toEqual({ ok: false, code: 'not-permitted' })
  for (const days of [6, 1_096, 30.5])
    expect(await changeRetention(actor('admin'), days, now)).toEqual({ ok: false, code: 'bad-days' })
  expect(await changeRetention(actor('admin'), 30, now)).toEqual({ ok: true, value: null })
  expect(await readRetention()).toBe(30)

  expect(await forgetSearches(now)).toBe(1)
  expect(await db.searchQuery.findUnique({ where: { id: old } })).toBeNull()
})

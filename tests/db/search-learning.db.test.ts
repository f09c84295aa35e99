import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { roles } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { addSynonyms, editSynonyms, listSynonymSets, removeSynonyms, tryOutSynonyms } from '@/lib/search/edit-synonyms'
import { findEntries } from '@/lib/search/find-entries'
import { hintFromWords } from '@/lib/search/hint'
import { search } from '@/lib/search/search'
import { anEntry, indexed } from '@/tests/support/search'

const actor = (role: Actor['role']): Actor => ({
  id: '00000000-0000-7000-8000-00000000000a',
  role,
  organizationId: null,
})
const level2 = actor('level2')
const everyone = { audiences: ['public' as const], organizationId: null, serviceId: null }

beforeAll(async () => {
  await indexed(
    anEntry({
      id: 'remote',
      texts: { en: { title: 'Remote access breaks off', body: 'The tunnel closes after some minutes.' } },
    }),
    anEntry({ id: 'proven', validated: true, texts: { en: { title: 'Screen flickers' } } }),
    anEntry({ id: 'unproven', texts: { en: { title: 'Screen flickers' } } }),
    anEntry({ id: 'tree', kind: 'tree', texts: { en: { title: 'Screen stays black' } } }),
  )
})

test('synonyms can be tried out before they are saved, and an editor who was too late is told', async () => {
  const tried = await tryOutSynonyms(level2, { q: 'vpn', locale: 'en', words: ['vpn', 'remote access'] })
  expect(tried.ok && tried.value.map((hit) => hit.id)).toEqual(['remote'])
  expect((await findEntries(everyone, 'vpn', 'en', { synonyms: [] })).entries).toEqual([])

  const form = { key: randomUUID(), locale: 'en' as const, words: ['vpn', 'remote access'] }
  const added = await addSynonyms(level2, form)
  if (!added.ok) throw new Error(added.code)
  expect(await addSynonyms(level2, form)).toEqual(added)
  const { id, version } = added.value
  expect(await editSynonyms(level2, { id, version, words: ['vpn', 'tunnel'] })).toEqual({ ok: true, value: true })
  expect(await editSynonyms(level2, { id, version, words: ['vpn', 'other'] })).toEqual({
    ok: false,
    code: 'changed-meanwhile',
  })
  expect(await addSynonyms(level2, { ...form, key: randomUUID(), words: ['same', 'SAME'] })).toEqual({
    ok: false,
    code: 'bad-words',
  })
  for (const role of roles.filter((role) => role !== 'level2'))
    expect(await addSynonyms(actor(role), { ...form, key: randomUUID() })).toEqual({ ok: false, code: 'not-permitted' })
  expect(await removeSynonyms(level2, { id, version: version + 1 })).toEqual({ ok: true, value: true })
  expect(await listSynonymSets(level2)).toEqual({ ok: true, value: [] })
})

test('a mistyped synonym still stands for the others', async () => {
  const found = async (q: string) =>
    (await findEntries(everyone, q, 'en', { synonyms: [['teleconnect', 'remote access']] })).entries.map(
      (entry) => entry.entryId,
    )
  expect(await found('teleconect')).toEqual(['remote'])
  expect(await found('telecon')).toEqual([])
})

test('of two entries that answer alike, the validated one comes first, and says why', async () => {
  const { entries } = await findEntries(everyone, 'screen flickers', 'en')
  expect(entries.slice(0, 2).map((entry) => entry.entryId)).toEqual(['proven', 'unproven'])
  expect(entries[0]?.why.use).toEqual([{ name: 'validated', factor: 1.05 }])
})

test('words make problems likelier, within bounds, and only problems', async () => {
  const hint = await hintFromWords({ actor: null }, 'remote access breaks off', 'en')
  expect(Object.keys(hint)).toEqual(['remote'])
  expect(hint.remote).toBeGreaterThan(4)
  expect(hint.remote).toBeLessThanOrEqual(8)
  expect(await hintFromWords({ actor: null }, 'completely different matter', 'en')).toEqual({})
})

test('a customer finds their own calls by number and by words, and nobody else’s', async () => {
  const [mine, theirs] = await Promise.all(['Mine', 'Theirs'].map((name) => db.organization.create({ data: { name } })))
  const person = (email: string, organizationId: string) =>
    db.person.create({ data: { email, name: email, role: 'customer', organizationId } })
  const [me, you] = await Promise.all([
    person('me@a.example', mine?.id ?? ''),
    person('you@b.example', theirs?.id ?? ''),
  ])
  const call = (key: string, caller: { id: string; organizationId: string | null }) =>
    db.call.create({
      data: {
        key,
        kind: 'incident',
        callerId: caller.id,
        organizationId: caller.organizationId as string,
        channel: 'portal',
        title: 'Işık yanmıyor',
        description: key,
        supportLevel: 'level1',
      },
    })
  const [own, other] = await Promise.all([call('one', me), call('two', you)])
  const as = (q: string, role: Actor['role'] = 'customer') =>
    search({ actor: { id: me.id, role, organizationId: me.organizationId } }, { q, locale: 'tr' })
  const calls = async (q: string, role?: Actor['role']) =>
    (await as(q, role)).hits.filter((hit) => hit.kind === 'call').map((hit) => hit.id)
  expect(await calls(String(own.number))).toEqual([String(own.number)])
  expect(await calls(String(other.number))).toEqual([])
  expect(await calls('ISIK')).toEqual([String(own.number)])
  expect((await calls('ışık', 'level1')).sort()).toEqual([String(own.number), String(other.number)].sort())
})

import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { indexEntries } from '@/lib/search/index-entries'
import { rebuildSearch } from '@/lib/search/rebuild'
import { rebuildOutdated } from '@/lib/search/rebuild-outdated'
import { search } from '@/lib/search/search'
import type { SearchEntry } from '@/lib/search/search-entry'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import { anEntry, indexed } from '@/tests/support/search'

const found = async (q: string) =>
  (await search({ actor: null }, { q, locale: 'en', limit: 50 })).hits.map((hit) => hit.id)
const committed = (...entries: SearchEntry[]) =>
  indexEntries(
    async () => entries,
    async () => {},
  )

test('an entry is found as soon as it is committed, and gone as soon as it is taken back, whatever Meilisearch knows', async () => {
  await indexed(anEntry({ id: 'first', texts: { en: { title: 'Kookaburra first' } } }))
  await committed(anEntry({ id: 'second', texts: { en: { title: 'Kookaburra second' } } }))
  expect((await found('kookaburra')).sort()).toEqual(['first', 'second'])
  await committed(anEntry({ id: 'first', gone: true }))
  expect(await found('kookaburra')).toEqual(['second'])
  expect(await tellMeilisearch()).toBe(true)
  expect(await found('kookaburra')).toEqual(['second'])
})

test('changed words replace the old ones', async () => {
  await indexed(anEntry({ id: 'changing', texts: { en: { title: 'Platypus' } } }))
  await indexed(anEntry({ id: 'changing', version: 2, texts: { en: { title: 'Echidna' } } }))
  expect(await found('platypus')).toEqual([])
  expect(await found('echidna')).toEqual(['changing'])
})

test('counts stay what they would be if everything were counted anew', async () => {
  const entries = ['a', 'b', 'c', 'd'].map((id) =>
    anEntry({ id: `counted-${id}`, texts: { en: { title: `Galah ${id}`, body: 'galah cockatoo' } } }),
  )
  await Promise.all([committed(...entries), committed(...entries.slice(1)), committed(...entries.slice(2))])
  await Promise.all([committed(anEntry({ id: 'counted-a', gone: true })), committed(...entries.slice(1, 3))])
  const wrong = await db.$queryRaw<unknown[]>`
    SELECT t.stem FROM "SearchTerm" t LEFT JOIN (SELECT "termId", count(*) AS n FROM "SearchPosting" GROUP BY 1) p ON p."termId" = t.id
    WHERE t.documents <> coalesce(p.n, 0)`
  expect(wrong).toEqual([])
  const [language] = await db.$queryRaw<{ right: boolean }[]>`
    SELECT l.documents = count(d.id) AND l.length = sum(d.length) AS right FROM "SearchLanguage" l JOIN "SearchDocument" d ON d.locale = l.locale
    WHERE l.locale = 'en' GROUP BY l.documents, l.length`
  expect(language?.right).toBe(true)
})

test('a missing translation shows the original, and says so', async () => {
  await indexed(anEntry({ id: 'english-only', texts: { en: { title: 'Cassowary' } } }))
  const { hits } = await search({ actor: null }, { q: 'cassowary', locale: 'tr' })
  expect(hits[0]).toMatchObject({ id: 'english-only', translated: false, url: '/problems/english-only' })
})

test('a rebuild forgets what is no longer in the bank and keeps counts right', async () => {
  await indexed(anEntry({ id: 'not-in-the-bank', texts: { en: { title: 'Bandicoot' } } }))
  expect(await found('bandicoot')).toEqual(['not-in-the-bank'])
  await rebuildSearch()
  expect(await found('bandicoot')).toEqual([])
  expect(await db.searchTerm.count({ where: { stem: 'bandicoot' } })).toBe(0)
})

test('an index that an earlier edition of the program wrote is written anew, once', async () => {
  await db.preparation.upsert({
    where: { part: 'search' },
    create: { part: 'search', hash: 'old' },
    update: { hash: 'old' },
  })
  await indexed(anEntry({ id: 'not-in-the-bank', texts: { en: { title: 'Bandicoot' } } }))
  expect(await rebuildOutdated(new Date())).toBe(true)
  expect(await found('bandicoot')).toEqual([])
  expect(await rebuildOutdated(new Date())).toBe(false)
})

test('a word whose stem is another than when it was first met is found by its beginning', async () => {
  const entry = anEntry({ id: 'stemmed-anew', texts: { en: { title: 'Quokkas' } } })
  await indexed(entry)
  await db.searchTerm.updateMany({ where: { stem: 'quokka' }, data: { stem: 'earlier' } })
  await indexed({ ...entry, version: 2 })
  await db.searchTerm.deleteMany({ where: { stem: 'earlier' } })
  expect(await found('quo')).toEqual(['stemmed-anew'])
})

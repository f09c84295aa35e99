import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { indexEntries } from '@/lib/search/index-entries'
import { search } from '@/lib/search/search'
import { searchHealth } from '@/lib/search/search-health'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import { startMeilisearch } from '@/scripts/embedded-meilisearch.mjs'
import { lockDataDir, openDataDir } from '@/scripts/start/data-dir.mjs'
import { anEntry, indexed } from '@/tests/support/search'

/** A Meilisearch process of this file's own, so that it can be killed. */
const dataDir = await mkdtemp(join(tmpdir(), 'knownfix-killed-'))
openDataDir(dataDir)
const unlock = lockDataDir(dataDir, 'A test')
const server = await startMeilisearch({ dataDir, keys: { meiliKey: 'a-key-of-this-test-only' } })
if (server) Object.assign(env(), { MEILI_URL: server.url, MEILI_KEY: server.key })
afterAll(async () => {
  await server?.stop()
  unlock()
  await rm(dataDir, { recursive: true, force: true })
})

const processes = async (): Promise<{ name: string; pid: number }[]> =>
  JSON.parse(await readFile(join(dataDir, 'children.json'), 'utf8'))
const ask = async () => {
  const { hits, engine } = await search({ actor: null }, { q: 'budgerigar', locale: 'en', limit: 50 })
  return { ids: hits.map((hit) => hit.id), engine }
}
const committed = (entry: Parameters<typeof anEntry>[0]) =>
  indexEntries(
    async () => [anEntry(entry)],
    async () => {},
  )

test.runIf(server)(
  'killing Meilisearch in the middle of 100 publishes loses none of them, shows none that were retracted, and it comes back',
  async () => {
    await indexed(...['a', 'b', 'c'].map((id) => anEntry({ id, texts: { en: { title: `Budgerigar ${id}` } } })))
    await expect.poll(async () => (await ask()).engine).toBe('meilisearch')

    const times: number[] = []
    for (let number = 0; number < 100; number++) {
      const bird = number % 4 === 0 ? 'budgerigar' : 'galah'
      await committed({ id: `during-${number}`, texts: { en: { title: `A ${bird} ${number}` } } })
      void tellMeilisearch()
      if (number === 40) process.kill((await processes()).at(-1)?.pid ?? 0, 'SIGKILL')
      if (number === 60) await committed({ id: 'b', gone: true })
      if (number % 10 === 0) {
        const startedMs = performance.now()
        const { ids } = await ask()
        times.push(performance.now() - startedMs)
        expect(ids.filter((id) => id.startsWith('during-'))).toHaveLength(Math.floor(number / 4) + 1)
        expect(ids.includes('b')).toBe(number < 60)
      }
    }
    expect(Math.max(...times)).toBeLessThan(1_500)

    // It is started again at the same address, is told what it missed, and answers again.
    await expect.poll(async () => (await ask()).engine, { timeout: 15_000, interval: 100 }).toBe('meilisearch')
    await expect.poll(searchHealth, { timeout: 5_000 }).toBe('ok')
    expect(await tellMeilisearch()).toBe(true)
    const { ids } = await ask()
    const expected = Array.from({ length: 25 }, (_, index) => `during-${index * 4}`)
    expect(ids.sort()).toEqual(['a', 'c', ...expected].sort())
  },
  60_000,
)

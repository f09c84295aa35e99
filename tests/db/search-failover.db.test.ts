import { createServer, request, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { indexEntries } from '@/lib/search/index-entries'
import { search } from '@/lib/search/search'
import { searchHealth } from '@/lib/search/search-health'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import { anEntry, indexed } from '@/tests/support/search'

/** A door between the app and the real Meilisearch that can be shut, or be slow. */
async function aDoor() {
  const behind = new URL(process.env.MEILI_URL as string)
  const state = { delayMs: 0 }
  const handle = () =>
    createServer((incoming, outgoing) => {
      const { method, url, headers } = incoming
      const pass = () => {
        const onward = request({ host: behind.hostname, port: behind.port, method, path: url, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        })
        onward.on('error', () => outgoing.destroy())
        incoming.pipe(onward)
      }
      if (state.delayMs > 0) setTimeout(pass, state.delayMs)
      else pass()
    })
  let server: Server | undefined
  let port = 0
  const open = () =>
    new Promise<void>((done) => {
      server = handle().listen(port, '127.0.0.1', () => {
        const address = server?.address()
        if (typeof address === 'object' && address) port = address.port
        done()
      })
    })
  const shut = () =>
    new Promise<void>((done) => {
      server?.closeAllConnections()
      server?.close(() => done())
      server = undefined
    })
  await open()
  return { state, open, shut, url: () => `http://127.0.0.1:${port}` }
}

const door = await aDoor()
env().MEILI_URL = door.url()
afterEach(() => {
  door.state.delayMs = 0
})

const ask = (q: string) => search({ actor: null }, { q, locale: 'en', limit: 50 })
const answeredBy = async (engine: string) => {
  await expect.poll(async () => (await ask('lorikeet')).engine, { timeout: 15_000, interval: 100 }).toBe(engine)
}

test('PostgreSQL answers while Meilisearch is away or slow, nothing is lost, and it comes back by itself', async () => {
  await indexed(anEntry({ id: 'before', texts: { en: { title: 'Lorikeet before' } } }))
  await answeredBy('meilisearch')

  await door.shut()
  const during = await ask('lorikeet')
  expect(during).toMatchObject({ engine: 'postgres', hits: [{ id: 'before' }] })
  const published = Array.from({ length: 20 }, (_, index) =>
    anEntry({ id: `during-${index}`, texts: { en: { title: `Lorikeet ${index}` } } }),
  )
  for (const entry of published)
    await indexEntries(
      async () => [entry],
      async () => {},
    )
  await indexEntries(
    async () => [anEntry({ id: 'before', gone: true })],
    async () => {},
  )
  expect((await ask('lorikeet')).hits).toHaveLength(20)
  expect(await searchHealth()).toBe('degraded')

  await door.open()
  await answeredBy('meilisearch')
  const after = (await ask('lorikeet')).hits.map((hit) => hit.id)
  expect(after.sort()).toEqual(published.map((entry) => entry.id).sort())
  await expect.poll(searchHealth, { timeout: 5_000 }).toBe('ok')

  door.state.delayMs = 2_000
  const startedMs = performance.now()
  expect((await ask('lorikeet')).engine).toBe('postgres')
  expect(performance.now() - startedMs).toBeLessThan(1_500)
}, 60_000)

test('what Meilisearch has been told of is not told again', async () => {
  expect(await tellMeilisearch()).toBe(true)
})

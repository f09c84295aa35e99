import { parseArgs } from 'node:util'
import { db } from '@/lib/db/client'
import { indexEntries } from '@/lib/search/index-entries'
import type { SearchEntry } from '@/lib/search/search-entry'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import { quantiles, timeRequests } from './bench-search/latency'

/**
 * Measures the running app over HTTP: `npm run bench:search:live -- --url http://127.0.0.1:3000 [--pid <Meilisearch>] [--entries 200] --json`.
 * Needs the app's DATABASE_URL and MEILI_… settings, as its entries are published through the same indexing code. With --pid it stops
 * and continues that Meilisearch process to see what happens while it does not answer.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    pid: { type: 'string' },
    entries: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
})
const words = [
  'printer blank pages',
  'wifi slow',
  'outlook password',
  'vpn disconnects',
  'teams no sound',
  'mailbox full',
  'paper jam',
  'account locked',
]
const requests = 100

async function ask(q: string): Promise<{ hits: { id: string }[]; engine: string }> {
  for (;;) {
    const response = await fetch(`${values.url}/api/v1/search?${new URLSearchParams({ q, locale: 'en' })}`)
    if (response.status !== 429) {
      if (!response.ok) throw new Error(`Search answers ${response.status}`)
      return (await response.json()) as { hits: { id: string }[]; engine: string }
    }
    await response.arrayBuffer()
    await new Promise((done) => setTimeout(done, 1_000))
  }
}

const typed = Array.from({ length: requests }, (_, index) => words[index % words.length] as string)
const { p99: _1, ...alone } = await timeRequests(typed, 1, ask)
const { p99: _16, ...together } = await timeRequests(typed, 16, ask)

const run = Date.now().toString(36)
const entry = (number: number, gone: boolean): SearchEntry => ({
  ...{
    kind: 'problem',
    id: `bench-${run}-${number}`,
    service: null,
    audience: 'public',
    organizationId: null,
    updatedAt: new Date(),
    gone,
    validated: false,
    version: gone ? 2 : 1,
  },
  texts: { en: { title: `Benchmark zq${run}n${number}`, summary: '', keywords: [], body: '', solutions: [] } },
})

/** Milliseconds from the commit until a search over HTTP tells of it. */
async function timeUntil(number: number, gone: boolean): Promise<number> {
  await indexEntries(
    async () => [entry(number, gone)],
    async () => {},
  )
  const committedMs = performance.now()
  void tellMeilisearch()
  while ((await ask(`zq${run}n${number}`)).hits.length > 0 === gone) await new Promise((done) => setTimeout(done, 20))
  return performance.now() - committedMs
}

const found: number[] = []
const gone: number[] = []
for (let number = 0; number < Number(values.entries); number++) found.push(await timeUntil(number, false))
for (let number = 0; number < Number(values.entries); number++) gone.push(await timeUntil(number, true))

const failover = values.pid ? await measureFailover(Number(values.pid)) : undefined
const result = {
  search: { 1: alone, 16: together },
  publishToFound: quantiles(found),
  retractToGone: quantiles(gone),
  failover,
}
console.log(JSON.stringify(result, null, values.json ? undefined : 2))
await db.$disconnect()

async function measureFailover(pid: number) {
  let failedRequests = 0
  const times: number[] = []
  let engine = ''
  const one = async (q: string) => {
    const startedMs = performance.now()
    try {
      engine = (await ask(q)).engine
    } catch {
      failedRequests++
    }
    times.push(performance.now() - startedMs)
  }
  process.kill(pid, 'SIGSTOP')
  try {
    for (const q of typed) await one(q)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  const continuedMs = performance.now()
  for (engine = ''; engine !== 'meilisearch' && performance.now() - continuedMs < 30_000; )
    await one(words[0] as string)
  return { failedRequests, p99Ms: quantiles(times).p99, backAfterMs: Math.round(performance.now() - continuedMs) }
}

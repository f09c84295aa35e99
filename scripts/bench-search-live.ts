import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { db } from '@/lib/db/client'
import { measureFailover } from './bench-search/failover'
import { searchOverHttp } from './bench-search/http-search'
import { quantiles, timeRequests } from './bench-search/latency'
import { plainMeilisearch } from './bench-search/plain-meilisearch'
import { measurePublishing } from './bench-search/publishing'
import { dataDirOf } from './start/data-dir.mjs'

/**
 * Measures the running app over HTTP: `npm run bench:search:live -- [--url http://127.0.0.1:3000] [--pid <Meilisearch>] [--entries 200] --json`.
 * Entries are published through the app's own indexing code. Meilisearch is killed while people search: the one that the app started
 * itself, which comes back, or the one whose process is named.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '3000'}` },
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
const requests = 200
const typed = Array.from({ length: requests }, (_, index) => words[index % words.length] as string)
const ask = searchOverHttp(values.url)
const { MEILI_URL, MEILI_KEY = '' } = process.env

const search = await atOneAndSixteen(async (q) => (await ask(q)).tookMs)
const plain = MEILI_URL ? await measurePlain(MEILI_URL) : undefined
const published = await measurePublishing(ask, Number(values.entries))
const pid = values.pid ? Number(values.pid) : embeddedMeilisearch()
const failover = pid && MEILI_URL ? await measureFailover(ask, words, { pid, host: MEILI_URL }) : undefined
const result = { search, plain, ...published, failover }
console.log(JSON.stringify(result, null, values.json ? undefined : 2))
await db.$disconnect()

/** `one` answers how long it took, so that a pause which the app asked for is not counted. */
async function atOneAndSixteen(one: (q: string) => Promise<number>) {
  const times = { 1: [] as number[], 16: [] as number[] }
  for (const clients of [1, 16] as const)
    await timeRequests(typed, clients, async (q) => times[clients].push(await one(q)))
  const shown = (of: number[]) => ({ p50: quantiles(of).p50, p95: quantiles(of).p95 })
  return { 1: shown(times[1]), 16: shown(times[16]) }
}

/** Meilisearch as it comes, with the texts that the app searches in. */
async function measurePlain(host: string) {
  const documents = await db.searchDocument.findMany({ where: { locale: 'en' }, select: { id: true, fields: true } })
  const meilisearch = await plainMeilisearch(host, MEILI_KEY, `bench_plain_${process.pid}`)
  await meilisearch.fill(
    documents.map(({ id, fields }) => {
      const { title, ...texts } = fields as Record<string, string>
      return { _id: String(id), title: title ?? '', text: Object.values(texts).join('\n') }
    }),
  )
  const measured = await atOneAndSixteen(async (q) => {
    const startedMs = performance.now()
    await meilisearch.search(q, 10)
    return performance.now() - startedMs
  })
  await meilisearch.drop()
  return measured
}

function embeddedMeilisearch(): number | undefined {
  try {
    const children = JSON.parse(readFileSync(join(dataDirOf(process.env), 'children.json'), 'utf8'))
    return children.findLast(({ name }: { name: string }) => name === 'meilisearch')?.pid
  } catch {
    return undefined
  }
}

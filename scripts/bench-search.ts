import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type JudgedQuery, readCorpus, readQueries } from './bench-search/beir-folder'
import { judge, type Measures, mean } from './bench-search/judge'
import { timeRequests } from './bench-search/latency'
import { plainMeilisearch } from './bench-search/plain-meilisearch'
import { scratchDatabase } from './bench-search/scratch'

const depth = 100
const shown = 10

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'meilisearch' },
    queries: { type: 'string', default: 'queries.jsonl' },
    locale: { type: 'string' },
    sample: { type: 'string', default: '1' },
    requests: { type: 'string', default: '400' },
    keep: { type: 'string' },
    'no-plain': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ? resolve(process.env.CALLED_FROM ?? '.', positionals[0]) : undefined
if (!folder || !/^(meilisearch|postgres)$/.test(values.engine) || !/^(en|tr|undefined)$/.test(`${values.locale}`)) {
  console.error('bench:search -- <folder> --engine meilisearch|postgres [--queries <file>] [--locale en|tr] [--json]')
  process.exit(2)
}
const locale = (values.locale ?? (/(^|-)tr(-|$)/.test(folder.split('/').at(-1) ?? '') ? 'tr' : 'en')) as 'en' | 'tr'
const server = process.env.DATABASE_URL as string
const { MEILI_URL, MEILI_KEY = '' } = process.env
if (values.engine === 'meilisearch' && !MEILI_URL) throw new Error('No Meilisearch: name one with MEILI_URL')

const scratch = await scratchDatabase(server, values.keep)
process.env.DATABASE_URL = scratch.url
process.env.MEILI_PREFIX = `${scratch.url.split('/').at(-1)}_`
if (values.engine === 'postgres') delete process.env.MEILI_URL

const { fillScratchIndex, fillScratchMeilisearch } = await import('./bench-search/fill-scratch-index')
const { search } = await import('@/lib/search/search')
const { dropMeilisearch, hasMeilisearch } = await import('@/lib/search/meilisearch-engine')
const { db } = await import('@/lib/db/client')

const corpus = readCorpus(folder)
const queries = readQueries(folder, values.queries).filter((_, index) => index % Number(values.sample) === 0)
const startedMs = performance.now()
if (scratch.isNew) await fillScratchIndex(corpus, locale)
await fillScratchMeilisearch()
const indexSeconds = seconds(startedMs)
await scratch.settle()

let fellBack = 0
const ask = async (q: string, limit: number) => {
  const { hits, engine } = await search({ actor: null }, { q, locale, limit })
  if (engine !== values.engine) fellBack++
  return hits.map((hit) => hit.id)
}
const ours = await measure(ask)
const plain = MEILI_URL && !values['no-plain'] ? await measurePlain(MEILI_URL) : undefined
const result = {
  ...{ engine: values.engine, locale, queries: queries.length, documents: corpus.length },
  ...ours,
  ...{ fellBack, indexSeconds, plain, ratios: plain ? ratios(ours, plain) : undefined },
}
console.log(JSON.stringify(result, null, values.json ? undefined : 2))
if (hasMeilisearch() && !values.keep) await dropMeilisearch()
await db.$disconnect()
await scratch.drop()

async function measure(asking: (q: string, limit: number) => Promise<string[]>) {
  const rows: { query: JudgedQuery; measures: Measures }[] = []
  for (const query of queries) rows.push({ query, measures: judge(await asking(query.text, depth), query.relevant) })
  const groups = [...new Set(queries.map((query) => query.group))]
  const timed = Array.from(
    { length: Number(values.requests) },
    (_, index) => (queries[(index * 7) % queries.length] as JudgedQuery).text,
  )
  const one = await timeRequests(timed, 1, (q) => asking(q, shown))
  const sixteen = await timeRequests(timed, 16, (q) => asking(q, shown))
  const byGroup = groups.map((group) => [
    group,
    mean(rows.filter((row) => row.query.group === group).map((row) => row.measures)).ndcg10,
  ])
  return {
    ...mean(rows.map((row) => row.measures)),
    ndcg10ByGroup: Object.fromEntries(byGroup),
    latencyMs: { 1: one, 16: sixteen },
  }
}

async function measurePlain(host: string) {
  const meilisearch = await plainMeilisearch(host, MEILI_KEY, `${process.env.MEILI_PREFIX}plain`)
  const begunMs = performance.now()
  await meilisearch.fill(corpus)
  const filledSeconds = seconds(begunMs)
  const measured = await measure((q, limit) => meilisearch.search(q, limit))
  await meilisearch.drop()
  return { ...measured, indexSeconds: filledSeconds }
}

type Measured = Awaited<ReturnType<typeof measure>>
function ratios(ours: Measured, theirs: Measured) {
  const names = ['map', 'mrr', 'p1', 'p5', 'ndcg10', 'recall10', 'recall100'] as const
  const over = (a: number, b: number) => Math.round((a / b) * 100) / 100
  const quality = Object.fromEntries(names.map((name) => [name, over(ours[name], theirs[name])]))
  return {
    ...quality,
    p95: {
      1: over(ours.latencyMs[1].p95, theirs.latencyMs[1].p95),
      16: over(ours.latencyMs[16].p95, theirs.latencyMs[16].p95),
    },
  }
}

function seconds(sinceMs: number) {
  return Math.round((performance.now() - sinceMs) / 10) / 100
}

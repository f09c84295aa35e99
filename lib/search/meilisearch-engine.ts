import { createHash } from 'node:crypto'
import {
  Meilisearch,
  MeilisearchApiError,
  type MeilisearchErrorResponse,
  MeilisearchRequestError,
  type Settings,
} from 'meilisearch'
import { env } from '@/lib/env'
import { fieldNames } from './document'
import { askOverHttp } from './kept-connections'
import { patience } from './patience'
import type { Scope } from './scope'
import type { SearchEngine } from './search-engine'
import type { Locale } from './search-entry'
import { locales } from './search-entry'
import { tellingWords } from './telling-words'

export type MeiliDocument = Record<string, string | number>

const patienceMs = 300
const writePatienceMs = 20_000
const buildPatienceMs = 600_000
const everyOrganization = 'all'

/** Documents come folded and stemmed and spelling is ours, so Meilisearch compares words as they are: a code never finds its neighbour. */
const settings: Settings = {
  searchableAttributes: [...fieldNames],
  filterableAttributes: ['audience', 'organization', 'service'],
  displayedAttributes: ['id'],
  rankingRules: ['words', 'proximity'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 1000 },
  stopWords: [],
}
const settingsMark = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8)

/** The name carries the settings: changed settings are a new index, and the old one answers until the new one is complete. */
const uidOf = (locale: Locale) => `${env().MEILI_PREFIX ?? ''}entries_${locale}_${settingsMark}`

/** Packing and unpacking an answer of a few numbers takes both sides longer than to send it. */
const plainAnswers = { 'accept-encoding': 'identity' }

/** How the client reaches its server, instead of by fetch. */
async function ask(address: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  const { status, said } = await askOverHttp(address instanceof Request ? address.url : address, init)
  if (status >= 200 && status < 300) return said
  throw new MeilisearchApiError(new Response(null, { status }), said as MeilisearchErrorResponse | undefined)
}

let made: Meilisearch | undefined
const client = () => {
  const { MEILI_URL: host, MEILI_KEY: apiKey } = env()
  if (!host) throw new Error('MEILI_URL is not set')
  const requestInit = { headers: plainAnswers }
  made ??= new Meilisearch({ host, requestInit, httpClient: ask, ...(apiKey ? { apiKey } : {}) })
  return made
}

export const hasMeilisearch = (): boolean => env().MEILI_URL !== undefined

export const meilisearchEngine: SearchEngine = {
  name: 'meilisearch',
  async candidates({ queries, scope, limit }) {
    const asked = queries
      .map((query) => ({ locale: query.locale, q: tellingWords(query.terms) }))
      .filter(({ q }) => q !== '')
    if (asked.length === 0) return []
    const filter = filterOf(scope)
    const { signal, end } = patience(patienceMs)
    const searching = client().multiSearch(
      {
        queries: asked.map(({ locale, q }) => ({
          ...{ indexUid: uidOf(locale), q, filter, limit },
          ...{ attributesToRetrieve: ['id'], matchingStrategy: 'frequency' as const },
        })),
      },
      { signal },
    )
    const { results } = await searching.finally(end)
    return [...new Set(results.flatMap((result) => result.hits.map((hit) => Number(hit.id))))]
  },
}

function filterOf({ audiences, organizationId, serviceId }: Scope): string[] {
  const organizations = [everyOrganization, ...(organizationId ? [organizationId] : [])]
  const among = (values: string[]) => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`
  return [
    `audience IN ${among(audiences)}`,
    `organization IN ${among(organizations)}`,
    ...(serviceId === null ? [] : [`service = ${JSON.stringify(serviceId)}`]),
  ]
}

/** Throws unless Meilisearch answers within its patience. */
export async function checkMeilisearch(): Promise<void> {
  const { signal, end } = patience(patienceMs)
  await ask(new URL('/health', env().MEILI_URL), { signal }).finally(end)
}

export async function hasIndex(locale: Locale): Promise<boolean> {
  try {
    await client().index(uidOf(locale)).getRawInfo()
    return true
  } catch (error) {
    if (codeOf(error) === 'index_not_found') return false
    throw error
  }
}

/** What Meilisearch called the fault: its client wraps what it was answered. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof MeilisearchRequestError && error.cause instanceof MeilisearchApiError
    ? error.cause.cause?.code
    : undefined

type Enqueued = {
  waitTask(options?: { timeout: number }): Promise<{ status: string; error: { message: string } | null }>
}

const finished = async (task: Enqueued, timeout = writePatienceMs) => {
  const { status, error } = await task.waitTask({ timeout })
  if (status !== 'succeeded') throw new Error(`Meilisearch did not do its task: ${error?.message ?? status}`)
}

/** Sends documents and takes away others; returns when they can be found and can no longer be found. */
export async function writeMeilisearch(documents: Record<Locale, MeiliDocument[]>, gone: number[]): Promise<void> {
  await Promise.all(
    locales.flatMap((locale) => {
      const index = client().index(uidOf(locale))
      return [
        ...(gone.length > 0 ? [finished(index.deleteDocuments(gone))] : []),
        ...(documents[locale].length > 0
          ? [finished(index.addDocuments(documents[locale], { primaryKey: 'id' }))]
          : []),
      ]
    }),
  )
}

/** Builds an index beside the one that answers and puts it in its place when it is complete. Its tasks run in the order in which they are sent. */
export async function buildMeilisearch(locale: Locale, batches: AsyncIterable<MeiliDocument[]>): Promise<void> {
  const uid = uidOf(locale)
  const building = `${uid}_building`
  const done = (task: Enqueued) => finished(task, buildPatienceMs)
  // A build that was cut short left this behind; usually there is nothing to delete, and that is no fault.
  await client().deleteIndex(building).waitTask({ timeout: buildPatienceMs })
  await done(client().createIndex(building, { primaryKey: 'id' }))
  const tasks = [done(client().index(building).updateSettings(settings))]
  for await (const batch of batches) tasks.push(done(client().index(building).addDocuments(batch)))
  await Promise.all(tasks)
  const replaces = await hasIndex(locale)
  await done(client().swapIndexes([{ indexes: [building, uid], rename: !replaces }]))
  if (replaces) await done(client().deleteIndex(building))
}

/** Takes away every index of this installation: for tests and benchmarks. */
export async function dropMeilisearch(): Promise<void> {
  await Promise.all(
    locales.map(async (locale) =>
      (await hasIndex(locale)) ? finished(client().deleteIndex(uidOf(locale))) : undefined,
    ),
  )
}

export const meiliDocument = (
  document: { id: number; audience: string; organizationId: string | null; serviceId: string | null },
  words: Record<string, string>,
): MeiliDocument => ({
  ...words,
  ...{
    id: document.id,
    audience: document.audience,
    organization: document.organizationId ?? everyOrganization,
    service: document.serviceId ?? '',
  },
})

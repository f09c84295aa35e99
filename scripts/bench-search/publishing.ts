import { setTimeout as sleep } from 'node:timers/promises'
import { indexEntries } from '@/lib/search/index-entries'
import type { SearchEntry } from '@/lib/search/search-entry'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import type { HttpSearch } from './http-search'
import { quantiles } from './latency'

/** Publishes entries and takes them back, one by one: milliseconds from each commit until a search over HTTP tells of it. */
export async function measurePublishing(ask: HttpSearch, entries: number) {
  const run = Date.now().toString(36)
  // Words of one length: none begins another, so that a word which is gone is not completed to one that is there.
  const word = (number: number) => `zq${run}n${String(number).padStart(6, '0')}`
  const timeUntil = async (number: number, gone: boolean) => {
    await indexEntries(
      async () => [entryOf(`bench-${run}-${number}`, word(number), gone)],
      async () => {},
    )
    const committedMs = performance.now()
    void tellMeilisearch()
    while ((await ask(word(number))).hits.length > 0 === gone) await sleep(20)
    return performance.now() - committedMs
  }
  const found: number[] = []
  const gone: number[] = []
  for (let number = 0; number < entries; number++) found.push(await timeUntil(number, false))
  for (let number = 0; number < entries; number++) gone.push(await timeUntil(number, true))
  return { publishToFound: quantiles(found), retractToGone: quantiles(gone) }
}

const entryOf = (id: string, word: string, gone: boolean): SearchEntry => ({
  ...{ kind: 'problem', id, service: null, audience: 'public', organizationId: null, updatedAt: new Date() },
  ...{ gone, validated: false, version: gone ? 2 : 1 },
  texts: { en: { title: `Benchmark ${word}`, summary: '', keywords: [], body: '', solutions: [] } },
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { importFolder } from '@/lib/content/import-content'
import { fromMeilisearch, fromPostgres } from '@/lib/search/choose-engine'
import { findEntries } from '@/lib/search/find-entries'
import { indexPending } from '@/lib/search/index-pending'
import { locales } from '@/lib/search/search-entry'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'

const visitor = { audiences: ['public' as const, 'customer' as const], organizationId: null, serviceId: null }
const depth = 5

const judged = (locale: string) =>
  readFileSync(join(import.meta.dirname, 'fixtures', `judged-queries.${locale}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [words = '', answers = ''] = line.split(' => ')
      return { words, answers: answers.split(' ') }
    })

beforeAll(async () => {
  await importFolder('content', {}, new Date())
  await indexPending()
  await tellMeilisearch()
}, 120_000)

describe.each([
  ['meilisearch', fromMeilisearch, 0.95],
  ['postgres', fromPostgres, 0.9],
] as const)('%s', (_, engine, wanted) => {
  test.each(locales)(
    'people who write as they do find one of the right problems among the first five (%s)',
    async (locale) => {
      const queries = judged(locale)
      const missed: string[] = []
      for (const { words, answers } of queries) {
        const { entries } = await findEntries(visitor, words, locale, { choose: engine })
        const problems = entries.filter((entry) => entry.kind === 'problem').slice(0, depth)
        if (!problems.some((entry) => answers.includes(entry.entryId)))
          missed.push(`${words}: ${problems.map((entry) => entry.entryId).join(', ')}`)
      }
      expect(queries.length).toBeGreaterThanOrEqual(60)
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual((1 - wanted) * queries.length)
    },
  )
})

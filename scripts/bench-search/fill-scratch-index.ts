import { indexEntries } from '@/lib/search/index-entries'
import { hasMeilisearch } from '@/lib/search/meilisearch-engine'
import type { Locale, SearchEntry } from '@/lib/search/search-entry'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import type { CorpusDocument } from './beir-folder'

const batch = 1_000

/** Publishes every document as the app would publish a known problem. */
export async function fillScratchIndex(corpus: CorpusDocument[], locale: Locale): Promise<void> {
  for (let at = 0; at < corpus.length; at += batch) {
    const entries = corpus.slice(at, at + batch).map((document) => entryOf(document, locale))
    await indexEntries(
      async () => entries,
      async () => {},
    )
  }
}

export async function fillScratchMeilisearch(): Promise<void> {
  if (hasMeilisearch() && !(await tellMeilisearch())) throw new Error('Meilisearch did not take the documents')
}

const entryOf = ({ _id, title, text }: CorpusDocument, locale: Locale): SearchEntry => ({
  ...{
    kind: 'problem',
    id: _id,
    service: null,
    audience: 'public',
    organizationId: null,
    updatedAt: new Date(),
    gone: false,
    validated: false,
    version: 1,
  },
  texts: { [locale]: { title: title || text.slice(0, 80), summary: '', keywords: [], body: text, solutions: [] } },
})

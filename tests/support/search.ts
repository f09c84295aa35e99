import { indexEntries } from '@/lib/search/index-entries'
import type { EntryTexts, Locale, SearchEntry } from '@/lib/search/search-entry'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'

type Written = Partial<Omit<SearchEntry, 'texts'>> & {
  id: string
  texts?: Partial<Record<Locale, Partial<EntryTexts>>>
}

/** An entry of the bank as knowledge hands it over; what a test does not care about is filled in. */
export function anEntry({ texts = {}, ...given }: Written): SearchEntry {
  const full = (some: Partial<EntryTexts>): EntryTexts => ({
    title: given.id,
    summary: '',
    keywords: [],
    body: '',
    solutions: [],
    ...some,
  })
  return {
    ...{
      kind: 'problem',
      service: null,
      audience: 'public',
      organizationId: null,
      updatedAt: new Date(0),
      gone: false,
      validated: false,
      version: 1,
    },
    ...given,
    texts: Object.fromEntries(Object.entries(texts).map(([locale, some]) => [locale, full(some)])),
  }
}

/** Puts entries into both indexes, the way a publication does. */
export async function indexed(...entries: SearchEntry[]): Promise<void> {
  await indexEntries(
    async () => entries,
    async () => {},
  )
  await tellMeilisearch()
}

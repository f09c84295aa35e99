import type { SearchEntry } from '@/lib/search/search-entry'
import { listForSearch, saveIndexedVersion } from './store'

/** Notices that search does not know yet, or still knows though they have ended: at most `limit`. */
export const listPendingIncidents = async (limit: number): Promise<SearchEntry[]> =>
  (await listForSearch('pending', limit)).map(entryOf)

/** Every notice that goes on, for an index that is built anew. */
export const listIncidentEntries = async (): Promise<SearchEntry[]> => (await listForSearch('live')).map(entryOf)

/** Search holds this state of the notice. A later one stays pending. */
export const markIncidentIndexed = (id: string, version: number): Promise<void> => saveIndexedVersion(id, version)

type Row = Awaited<ReturnType<typeof listForSearch>>[number]

function entryOf({ id, serviceId, organizationId, texts, startedAt, endedAt, searchVersion }: Row): SearchEntry {
  const wordsOf = ({ title, text }: { title: string; text: string }) => ({
    ...{ title, summary: text, keywords: [], body: '', solutions: [] },
  })
  return {
    ...{ kind: 'incident', id, service: serviceId, audience: 'public', organizationId },
    ...{ updatedAt: startedAt, gone: endedAt !== null, validated: true, version: searchVersion },
    texts: { en: wordsOf(texts.en), tr: wordsOf(texts.tr) },
  }
}

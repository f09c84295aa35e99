import { listIncidentEntries, listPendingIncidents, markIncidentIndexed } from '@/lib/incidents/search-entries'
import { listAllEntries, listPendingEntries, markIndexed } from '@/lib/knowledge/read-search-entries'
import type { SearchEntry } from './search-entry'

/** What the index lags behind: at most `limit` entries of the bank and as many notices. */
export const listPending = async (limit: number): Promise<SearchEntry[]> => [
  ...(await listPendingIncidents(limit)),
  ...(await listPendingEntries(limit)),
]

/** Everything there is to find. */
export const listAll = async (): Promise<SearchEntry[]> => [
  ...(await listIncidentEntries()),
  ...(await listAllEntries()),
]

export const markAsIndexed = ({ kind, id, version }: SearchEntry): Promise<void> =>
  kind === 'incident' ? markIncidentIndexed(id, version) : markIndexed(kind, id, version)

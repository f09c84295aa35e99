import { documentsOf } from './document'
import type { SearchEntry } from './search-entry'
import { asOnlyWriter, replaceDocuments } from './store/documents'

/**
 * Writes entries into PostgreSQL's index. They are read while no other process writes, so that what is marked as indexed is what
 * stands in the index; a crash before the mark means that they are written again, with the same result.
 */
export async function indexEntries(read: () => Promise<SearchEntry[]>, mark: (entry: SearchEntry) => Promise<unknown>): Promise<{ indexed: number; removed: number }> {
  return asOnlyWriter(async (tx) => {
    const entries = await read()
    if (entries.length > 0) await replaceDocuments(tx, entries, entries.flatMap(documentsOf))
    for (const entry of entries) await mark(entry)
    const removed = entries.filter((entry) => entry.gone).length
    return { indexed: entries.length - removed, removed }
  })
}

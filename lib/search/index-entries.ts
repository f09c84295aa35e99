import { documentsOf } from './document'
import type { SearchEntry } from './search-entry'
import { asOnlyWriter, replaceDocuments } from './store/documents'

/**
 * Writes entries into PostgreSQL's index, read while no other process writes. They are marked as indexed after the commit: a crash in
 * between, or a newer version meanwhile, means that they are written again.
 */
export async function indexEntries(
  read: () => Promise<SearchEntry[]>,
  mark: (entry: SearchEntry) => Promise<unknown>,
): Promise<{ indexed: number; removed: number }> {
  const entries = await asOnlyWriter(async (tx) => {
    const pending = await read()
    if (pending.length > 0) await replaceDocuments(tx, pending, pending.flatMap(documentsOf))
    return pending
  })
  for (const entry of entries) await mark(entry)
  const removed = entries.filter((entry) => entry.gone).length
  return { indexed: entries.length - removed, removed }
}

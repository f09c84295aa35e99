import { documentsOf } from './document'
import { listAll, markAsIndexed } from './entry-sources'
import { hasMeilisearch } from './meilisearch-engine'
import type { Locale, SearchEntry } from './search-entry'
import { asOnlyWriter, replaceDocuments } from './store/documents'
import { forgetMissing, forgetVocabulary } from './store/forget'
import { rebuildMeilisearch } from './tell-meilisearch'

const batch = 200
/** Tens of thousands of entries take minutes. */
const patienceMs = 3_600_000

type Progress = {
  onEntries: (done: number, all: number) => void
  onSent: (locale: Locale, documents: number) => void
}

/**
 * Writes every entry anew, in one transaction, so that searches see the old index until the new one is complete; then builds
 * Meilisearch's index beside the old one and swaps it in.
 */
export async function rebuildSearch({
  onEntries = () => {},
  onSent = () => {},
}: Partial<Progress> = {}): Promise<{ indexed: number }> {
  const entries = await asOnlyWriter(async (tx) => {
    const all = await listAll()
    await forgetMissing(
      tx,
      all.filter((entry) => !entry.gone),
    )
    for (let at = 0; at < all.length; at += batch) {
      const some = all.slice(at, at + batch)
      await replaceDocuments(tx, some, some.flatMap(documentsOf))
      onEntries(at + some.length, all.length)
    }
    await forgetVocabulary(tx)
    return all
  }, patienceMs)
  for (const entry of entries) await markAsIndexed(entry)
  if (hasMeilisearch()) await rebuildMeilisearch(onSent)
  return { indexed: entries.filter((entry: SearchEntry) => !entry.gone).length }
}

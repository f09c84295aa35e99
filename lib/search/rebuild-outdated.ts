import { rebuildSearch } from './rebuild'
import { findEdition, hasDocuments, saveEdition } from './store/edition'

/** Raised when texts are read or weighed otherwise than before: folding, tokens, stems, what an index holds of a document. */
const edition = '2'

/** Writes the index anew where an earlier edition of this program wrote it. Answers whether it did. */
export async function rebuildOutdated(now: Date): Promise<boolean> {
  if ((await findEdition()) === edition) return false
  const isFilled = await hasDocuments()
  if (isFilled) await rebuildSearch()
  await saveEdition(edition, now)
  return isFilled
}

/** What is indexed first needs no writing anew. */
export async function markNewIndex(now: Date): Promise<void> {
  if (!(await hasDocuments())) await saveEdition(edition, now)
}

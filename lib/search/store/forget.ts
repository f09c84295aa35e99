import type { Transaction } from '@/lib/db/client'
import type { EntryKind } from '@/lib/search/search-entry'
import { type EntryKey, replaceDocuments } from './documents'

/** Takes away what is left of entries that are not among these. */
export async function forgetMissing(tx: Transaction, entries: EntryKey[]): Promise<void> {
  const stored = await tx.searchDocument.findMany({
    select: { kind: true, entryId: true },
    distinct: ['kind', 'entryId'],
  })
  const present = new Set(entries.map((entry) => `${entry.kind}/${entry.id}`))
  const missing = stored
    .filter((row) => !present.has(`${row.kind}/${row.entryId}`))
    .map((row) => ({ kind: row.kind as EntryKind, id: row.entryId }))
  if (missing.length > 0) await replaceDocuments(tx, missing, [])
}

/** Takes away terms that no document has any more, with their words. */
export async function forgetVocabulary(tx: Transaction): Promise<void> {
  await tx.searchTerm.deleteMany({ where: { documents: { lte: 0 } } })
}

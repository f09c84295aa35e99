import type { BankKind, SearchEntry } from '@/lib/search/search-entry'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import { searchTexts } from './search-texts'
import { listSearchRows, type SearchRow, saveIndexedVersion } from './store/search-rows'

type BankEntry = SearchEntry & { kind: BankKind }

/** More than a help desk can have. */
const everything = 1_000_000

/** Rows are read before the bank, so that an entry is never older than the version it carries. */
async function entriesOf(rows: SearchRow[]): Promise<BankEntry[]> {
  if (rows.length === 0) return []
  const bank = await readBank(await currentBank())
  return rows.map((row) => {
    const found = searchTexts(bank, row.kind, row.id)
    const shown = found ?? { service: null, audience: 'level2' as const, texts: {} }
    return { ...row, ...shown, organizationId: null, gone: found === null }
  })
}

/** What search does not know yet: at most `limit` entries. */
export const listPendingEntries = async (limit: number): Promise<BankEntry[]> =>
  entriesOf((await listSearchRows('pending', limit)).slice(0, limit))

/** Everything there is to find, for an index that is built anew. */
export const listAllEntries = async (): Promise<BankEntry[]> => entriesOf(await listSearchRows('all', everything))

/** Search holds this version of the entry. A later one stays pending. */
export const markIndexed = (kind: BankKind, id: string, version: number): Promise<void> =>
  saveIndexedVersion(kind, id, version)

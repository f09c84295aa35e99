import { listPendingEntries, markIndexed } from '@/lib/knowledge/read-search-entries'
import { indexEntries } from './index-entries'
import { tellMeilisearch } from './tell-meilisearch'

const batch = 200

/** Brings search up to date with everything that was committed. Idempotent; any number of processes may call it at once. */
export async function indexPending(): Promise<{ indexed: number; removed: number }> {
  const done = { indexed: 0, removed: 0 }
  for (;;) {
    const { indexed, removed } = await indexEntries(() => listPendingEntries(batch), (entry) => markIndexed(entry.kind, entry.id, entry.version))
    done.indexed += indexed
    done.removed += removed
    if (indexed + removed < batch) break
  }
  await tellMeilisearch()
  return done
}

import { oneAtATime } from '@/lib/one-at-a-time'
import { listPending, markAsIndexed } from './entry-sources'
import { indexEntries } from './index-entries'
import { tellMeilisearch } from './tell-meilisearch'

const batch = 200

/**
 * Brings search up to date with everything that was committed before the call. Idempotent; any number of processes may call it at once.
 * Meilisearch is told afterwards, beside the caller: until it knows, PostgreSQL contributes what it lacks.
 */
export async function indexPending(): Promise<{ indexed: number; removed: number }> {
  const done = await catchUp()
  void tellMeilisearch()
  return done
}

const catchUp = oneAtATime(async () => {
  const done = { indexed: 0, removed: 0 }
  for (;;) {
    const { indexed, removed } = await indexEntries(() => listPending(batch), markAsIndexed)
    done.indexed += indexed
    done.removed += removed
    if (indexed + removed < batch) return done
  }
})

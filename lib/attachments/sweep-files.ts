import { removeBytes } from './store/bytes'
import { forgetPending, listPending } from './store/pending'

const batch = 200
/** Nobody's form takes longer than that. */
const pendingMs = 24 * 3_600_000

/**
 * Takes away the bytes of files that never came to stand on a call: sent twice, or lost between the store and the
 * database. Only what we ourselves said we would keep is touched, so a store that others use too is safe.
 */
export async function sweepFiles(now: Date): Promise<{ removed: number }> {
  const ids = await listPending(new Date(now.getTime() - pendingMs), batch)
  for (const id of ids) {
    await removeBytes(id)
    await forgetPending(id)
  }
  return { removed: ids.length }
}

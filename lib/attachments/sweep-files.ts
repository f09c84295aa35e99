import { removeBytes } from './store/bytes'
import { forgetPending, listPending } from './store/pending'
import { listUnusedPictures, removePicture } from './store/pictures'

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

/** A text may wait long in the browser of its author before it is saved. */
const unusedMs = 30 * 24 * 3_600_000
/** All texts are read for it, so each picture is looked at for a week only. */
const lookedAtMs = 7 * 24 * 3_600_000

/** Takes away pictures that no text has come to name. */
export async function sweepPictures(now: Date): Promise<{ removed: number }> {
  const before = new Date(now.getTime() - unusedMs)
  const ids = await listUnusedPictures({ since: new Date(before.getTime() - lookedAtMs), before }, batch)
  for (const id of ids) {
    await removeBytes(id)
    await removePicture(id)
  }
  return { removed: ids.length }
}

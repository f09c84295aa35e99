import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import type { ContentOf } from './entry-kinds'
import type { EntryKind } from './problem-states'
import { freeSlug, slugOf } from './slug'
import { inTransaction } from './store/banks'
import { findDraftOfCall, lockDrafts, serviceExists } from './store/drafts'
import { findEntryByKey, listEntryIdsLike } from './store/entries'
import { saveDraft, saveEntryEvent, saveNewEntry } from './store/entry-steps'

export type BeginRefusal = 'unknown-service' | 'taught-already'

type Beginning<K extends EntryKind> = {
  kind: K
  key: string
  title: string
  contentOf: (id: string) => ContentOf[K]
  sourceCallId?: string | undefined
  now: Date
}

/** Makes the first draft of an entry under a name of its own; the same key again gives the entry that is there. */
export async function beginEntry<K extends EntryKind>(
  actor: Actor,
  { kind, key, title, contentOf, sourceCallId, now }: Beginning<K>,
): Promise<Result<{ id: string; isNew: boolean }, BeginRefusal>> {
  return inTransaction(async (tx) => {
    await lockDrafts(tx)
    const known = await findEntryByKey(tx, kind, key)
    if (known !== null) return ok({ id: known, isNew: false })
    if (sourceCallId !== undefined && (await findDraftOfCall(tx, sourceCallId)) !== null)
      return refuse('taught-already')

    const slug = slugOf(title)
    const id = freeSlug(slug, await listEntryIdsLike(tx, kind, slug))
    const content = contentOf(id)
    if (!(await serviceExists(tx, content.service))) return refuse('unknown-service')
    await saveNewEntry(tx, { kind, id }, { service: content.service, sourceCallId: sourceCallId ?? null, now })
    const hash = contentHash(content)
    await saveDraft(tx, { kind, id }, { number: 1, content, hash, authorId: actor.id, now })
    const data = { revision: 1, key, ...(sourceCallId === undefined ? {} : { sourceCallId }) }
    await saveEntryEvent(tx, { kind, id }, { kind: 'drafted', actorId: actor.id, data, at: now })
    return ok({ id, isNew: true })
  })
}

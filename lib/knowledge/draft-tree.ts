import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import { freeSlug, slugOf } from './slug'
import { inTransaction } from './store/banks'
import { lockDrafts, serviceExists } from './store/drafts'
import { saveNewTree, saveTreeDraft, saveTreeEvent } from './store/tree-steps'
import { findTreeByKey, listTreeIdsLike } from './store/trees'
import { type TreeContent, treeContent } from './tree-content'

/** `key` is the form's own: the same form pressed twice is one draft. */
export type TreeDraft = { key: string; locale: Locale; service: string; title: string }
export type TreeDraftRefusal = 'not-permitted' | 'unknown-service'

/** Begins a decision tree: empty but for the way into the bank. */
export async function draftTree(
  actor: Actor,
  { key, locale, service, title }: TreeDraft,
  now: Date,
): Promise<Result<{ treeId: string }, TreeDraftRefusal>> {
  if (!can(actor, 'tree.edit', null)) return refuse('not-permitted')
  return inTransaction(async (tx) => {
    await lockDrafts(tx)
    const known = await findTreeByKey(tx, key)
    if (known !== null) return ok({ treeId: known })
    if (!(await serviceExists(tx, service))) return refuse('unknown-service')

    const slug = slugOf(title)
    const id = freeSlug(slug, await listTreeIdsLike(tx, slug))
    const content: TreeContent = treeContent.parse({
      service,
      audience: 'public',
      risk: 'medium',
      texts: { [locale]: { title, summary: '', keywords: [] } },
      start: 'start',
      nodes: { start: { end: 'bank' } },
    } satisfies TreeContent)
    await saveNewTree(tx, { id, service, now })
    await saveTreeDraft(tx, { treeId: id, number: 1, content, hash: contentHash(content), authorId: actor.id, now })
    await saveTreeEvent(tx, { treeId: id, kind: 'drafted', actorId: actor.id, data: { revision: 1, key }, at: now })
    return ok({ treeId: id })
  })
}

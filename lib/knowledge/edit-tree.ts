import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import type { StepRefusal } from './problem-states'
import { inTransaction } from './store/banks'
import { serviceExists } from './store/drafts'
import { markTreeStep, saveTreeDraft, saveTreeEvent } from './store/tree-steps'
import { findTree } from './store/trees'
import { type TreeContent, treeContent } from './tree-content'
import { treeRefusalOf } from './tree-states'
import { treeSubject } from './tree-subject'

export type TreeEdit = { treeId: string; version: number; content: TreeContent }
export type TreeEditRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'bad-content' | 'unknown-service'

/** Writes the whole content of the working revision; of a published tree this begins a new one beside it. */
export async function editTree(
  actor: Actor,
  { treeId, version, content: given }: TreeEdit,
  now: Date,
): Promise<Result<{ version: number; revision: number }, TreeEditRefusal>> {
  const parsed = treeContent.safeParse(given)
  return inTransaction(async (tx) => {
    const tree = await findTree(treeId, tx)
    const refusal = tree && treeRefusalOf('edit', actor, treeSubject(tree, actor.id))
    if (refusal === 'not-permitted') return refuse(refusal)
    if (!tree) return refuse('not-found')
    if (tree.version !== version) return refuse('changed-meanwhile')
    if (refusal) return refuse(refusal)
    if (!parsed.success) return refuse('bad-content')
    const content = parsed.data
    if (!(await serviceExists(tx, content.service))) return refuse('unknown-service')

    const { newest, state } = tree
    const hash = contentHash(content)
    if (hash === newest.hash && state !== 'archived') return ok({ version, revision: newest.number })
    if (!(await markTreeStep(tx, { id: treeId, version, step: 'edit', now }))) return refuse('changed-meanwhile')
    const revision = newest.publishedAt === null && state === 'draft' ? newest.number : newest.number + 1
    await saveTreeDraft(tx, { treeId, number: revision, content, hash, authorId: actor.id, now })
    await saveTreeEvent(tx, { treeId, kind: 'edited', actorId: actor.id, data: { revision }, at: now })
    return ok({ version: version + 1, revision })
  })
}

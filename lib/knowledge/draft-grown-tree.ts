import { type Actor, can } from '@/lib/auth/policy'
import { type Result, refuse } from '@/lib/result'
import { currentBank } from './current-bank'
import { draftTree, type TreeDraft, type TreeDraftRefusal } from './draft-tree'
import { grownContent, grownTree } from './grown-content'
import { readBank } from './read-bank'

/** Begins a decision tree with what the engine would ask and propose for a service, for its author to prune. */
export async function draftGrownTree(
  actor: Actor,
  draft: TreeDraft,
  now: Date,
): Promise<Result<{ treeId: string }, TreeDraftRefusal>> {
  if (!can(actor, 'tree.edit', null)) return refuse('not-permitted')
  const grown = grownTree(await readBank(await currentBank()), draft.service)
  return grown ? draftTree(actor, { ...draft, grown: grownContent(grown) }, now) : refuse('unknown-service')
}

import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { StepRefusal } from './problem-states'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { closeLiveTree, markTreeStep, saveTreeEvent } from './store/tree-steps'
import { findTree } from './store/trees'
import { treeUsers } from './tree-gate'
import { treeRefusalOf } from './tree-states'
import { treeSubject } from './tree-subject'

export type TreeArchiveRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'in-use'

/** Takes a tree out of the bank, with whatever was being written on it; running diagnoses end as they began. */
export async function archiveTree(
  actor: Actor,
  { treeId, version, reason }: { treeId: string; version: number; reason: string },
  now: Date,
): Promise<Result<{ version: number }, TreeArchiveRefusal>> {
  return changeBank(async (tx) => {
    const tree = await findTree(treeId, tx)
    if (!tree) return refuse('not-found')
    const refusal = treeRefusalOf('archive', actor, treeSubject(tree, actor.id))
    if (refusal) return refuse(refusal)
    const current = await readBankContent(await findBankNumber(tx), tx)
    if (tree.live && treeUsers(current, treeId).length > 0) return refuse('in-use')
    if (!(await markTreeStep(tx, { id: treeId, version, step: 'archive', now }))) return refuse('changed-meanwhile')

    if (tree.live) await closeLiveTree(tx, treeId, await saveBankRevision(tx, `tree ${treeId} archived`, now))
    const data = { revision: tree.newest.number, reason }
    await saveTreeEvent(tx, { treeId, kind: 'archived', actorId: actor.id, data, at: now })
    return ok({ version: version + 1 })
  })
}

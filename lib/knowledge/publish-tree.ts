import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { StepRefusal } from './problem-states'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { markTreeStep, saveLiveTree, saveTreeEvent } from './store/tree-steps'
import { findTree } from './store/trees'
import { treeGate } from './tree-gate'
import { treeRefusalOf } from './tree-states'
import { treeSubject } from './tree-subject'

export type TreePublishRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'has-gaps'
export type TreePublication = { revision: number; bank: number; version: number }

/** Makes the reviewed revision the live one; running diagnoses keep theirs. Search follows: call `indexPending`. */
export async function publishTree(
  actor: Actor,
  { treeId, version }: { treeId: string; version: number },
  now: Date,
): Promise<Result<TreePublication, TreePublishRefusal>> {
  return changeBank(async (tx) => {
    const tree = await findTree(treeId, tx)
    if (!tree) return refuse('not-found')
    const refusal = treeRefusalOf('publish', actor, treeSubject(tree, actor.id))
    if (refusal) return refuse(refusal)
    if (tree.version !== version) return refuse('changed-meanwhile')
    const { content, number: revision } = tree.newest
    const current = await readBankContent(await findBankNumber(tx), tx)
    if (treeGate(treeId, content, current).length > 0) return refuse('has-gaps')
    if (!(await markTreeStep(tx, { id: treeId, version, step: 'publish', now }))) return refuse('changed-meanwhile')

    const bank = await saveBankRevision(tx, `tree ${treeId} published`, now)
    const { service } = content
    await saveLiveTree(tx, { id: treeId, number: revision, service, reviewerId: actor.id, bank, now })
    await saveTreeEvent(tx, { treeId, kind: 'published', actorId: actor.id, data: { revision, bank }, at: now })
    return ok({ revision, bank, version: version + 1 })
  })
}

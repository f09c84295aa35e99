import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { bankGaps } from './bank-gaps'
import type { StepRefusal } from './problem-states'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { markTreeStep, saveLiveTree, saveTreeDraft, saveTreeEvent } from './store/tree-steps'
import { findTree, type StoredTree } from './store/trees'
import { treeRefusalOf } from './tree-states'
import { treeSubject } from './tree-subject'

export type RollBackRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'nothing-before' | 'has-gaps'

/** What was live before what is live now. */
export const formerTree = ({ revisions, live }: StoredTree) =>
  live ? (revisions.find(({ number, publishedAt }) => publishedAt !== null && number < live.number) ?? null) : null

/**
 * Puts what was published before back in its place, as a revision of its own, in one step. It was reviewed when it was
 * published, so one person is enough; it must only still fit the bank of today.
 */
export async function rollBackTree(
  actor: Actor,
  { treeId, version }: { treeId: string; version: number },
  now: Date,
): Promise<Result<{ revision: number; bank: number; version: number }, RollBackRefusal>> {
  return changeBank(async (tx) => {
    const tree = await findTree(treeId, tx)
    if (!tree) return refuse('not-found')
    const refusal = treeRefusalOf('rollBack', actor, treeSubject(tree, actor.id))
    if (refusal) return refuse(refusal)
    const former = formerTree(tree)
    if (!former) return refuse('nothing-before')
    const { content, hash } = former
    const current = await readBankContent(await findBankNumber(tx), tx)
    if (bankGaps({ ...current, trees: new Map(current.trees).set(treeId, content) }).length > 0)
      return refuse('has-gaps')
    if (!(await markTreeStep(tx, { id: treeId, version, step: 'rollBack', now }))) return refuse('changed-meanwhile')

    const revision = tree.newest.number + 1
    await saveTreeDraft(tx, { treeId, number: revision, content, hash, authorId: actor.id, now })
    const bank = await saveBankRevision(tx, `tree ${treeId} rolled back`, now)
    await saveLiveTree(tx, { id: treeId, number: revision, service: content.service, reviewerId: actor.id, bank, now })
    const data = { revision, from: former.number, bank }
    await saveTreeEvent(tx, { treeId, kind: 'rolledBack', actorId: actor.id, data, at: now })
    return ok({ revision, bank, version: version + 1 })
  })
}

import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { StepRefusal } from './problem-states'
import { inTransaction } from './store/banks'
import { markTreeStep, saveTreeEvent } from './store/tree-steps'
import { findTree } from './store/trees'
import { treeRefusalOf } from './tree-states'
import { treeSubject } from './tree-subject'

export type TreeMoveRefusal = StepRefusal | 'not-found' | 'changed-meanwhile'
type Move = { treeId: string; version: number; note?: string; step: 'submit' | 'sendBack' }

const eventOf = { submit: 'submitted', sendBack: 'sentBack' } as const

/** Hands a tree in for review, or gives it back with what is to be changed: the state moves and nothing else. */
export async function moveTree(
  actor: Actor,
  { treeId, version, note, step }: Move,
  now: Date,
): Promise<Result<{ version: number }, TreeMoveRefusal>> {
  return inTransaction(async (tx) => {
    const tree = await findTree(treeId, tx)
    if (!tree) return refuse('not-found')
    const refusal = treeRefusalOf(step, actor, treeSubject(tree, actor.id))
    if (refusal) return refuse(refusal)
    if (!(await markTreeStep(tx, { id: treeId, version, step, now }))) return refuse('changed-meanwhile')
    const data = { revision: tree.newest.number, ...(note === undefined ? {} : { note }) }
    await saveTreeEvent(tx, { treeId, kind: eventOf[step], actorId: actor.id, data, at: now })
    return ok({ version: version + 1 })
  })
}

import type { Transaction } from '@/lib/db/client'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { type TreeStep, treeSteps } from '@/lib/knowledge/tree-states'

/** Search has nothing to show of it before it is published. */
export async function saveNewTree(tx: Transaction, { id, service, now }: { id: string; service: string; now: Date }) {
  await tx.tree.create({
    data: { id, serviceId: service, state: 'draft', origin: 'studio', searchVersion: 0, createdAt: now },
  })
}

type Step = { id: string; version: number; step: TreeStep; now: Date }

/** Takes a tree one step on, unless someone else changed it since `version`. False for the loser. */
export async function markTreeStep(tx: Transaction, { id, version, step, now }: Step): Promise<boolean> {
  const { from, to } = treeSteps[step]
  const { count } = await tx.tree.updateMany({
    where: { id, version, state: { in: [...from] } },
    data: { state: to, version: version + 1, updatedAt: now },
  })
  return count === 1
}

type EventKind = 'drafted' | 'edited' | 'submitted' | 'sentBack' | 'published' | 'rolledBack' | 'archived'

export async function saveTreeEvent(
  tx: Transaction,
  event: { treeId: string; kind: EventKind; actorId: string; data: Record<string, string | number>; at: Date },
): Promise<void> {
  await tx.treeEvent.create({ data: event })
}

type Draft = { treeId: string; number: number; content: TreeContent; hash: string; authorId: string; now: Date }

/** Writes the revision that people work on: a new one, or over the one that is not yet published. */
export async function saveTreeDraft(tx: Transaction, draft: Draft): Promise<void> {
  const { treeId, number, content, hash, authorId, now } = draft
  const written = { content, hash, authorId, updatedAt: now }
  await tx.treeRevision.upsert({
    where: { treeId_number: { treeId, number } },
    create: { treeId, number, createdAt: now, ...written },
    update: written,
  })
  await tx.tree.update({ where: { id: treeId }, data: { origin: 'studio' } })
}

type Publication = { id: string; number: number; service: string; reviewerId: string; bank: number; now: Date }

/** Puts a revision in the place of the one that was live. */
export async function saveLiveTree(
  tx: Transaction,
  { id, number, service, reviewerId, bank, now }: Publication,
): Promise<void> {
  await closeLiveTree(tx, id, bank)
  await tx.treeRevision.update({
    where: { treeId_number: { treeId: id, number } },
    data: { reviewerId, publishedAt: now, fromBank: bank },
  })
  await tx.tree.update({ where: { id }, data: { serviceId: service } })
}

/** Ends what is live, from a bank number on; search follows. */
export async function closeLiveTree(tx: Transaction, id: string, bank: number): Promise<void> {
  const live = { treeId: id, fromBank: { not: null }, untilBank: null }
  await tx.treeRevision.updateMany({ where: live, data: { untilBank: bank } })
  await tx.tree.update({ where: { id }, data: { searchVersion: { increment: 1 } } })
}

import type { Transaction } from '@/lib/db/client'
import type { ImportPlan, StoredEntry } from '@/lib/knowledge/import-plan'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import type { TreeContent } from '@/lib/knowledge/tree-content'

/** What one import writes of one kind; the bank number is the one that it makes. */
export type ImportBatch<Content> = {
  plan: ImportPlan
  stored: Map<string, StoredEntry>
  contents: Map<string, Content>
  hashes: Map<string, string>
  bank: number
  now: Date
}

const rowsAtOnce = 500

async function inChunks<Row>(rows: Row[], write: (chunk: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce))
}

const revisionsOf = <Content>({ plan, stored, contents, hashes, bank, now }: ImportBatch<Content>) =>
  [...plan.create, ...plan.update].map((id) => ({
    id,
    row: {
      number: (stored.get(id)?.lastNumber ?? 0) + 1,
      content: contents.get(id) as object,
      hash: hashes.get(id) as string,
      fromBank: bank,
      createdAt: now,
    },
  }))

const closed = ({ plan, bank }: ImportBatch<unknown>) => ({
  ids: [...plan.update, ...plan.retire],
  until: { untilBank: bank },
})

export async function importQuestions(tx: Transaction, batch: ImportBatch<QuestionContent>): Promise<void> {
  const { ids, until } = closed(batch)
  await tx.questionRevision.updateMany({ where: { questionId: { in: ids }, untilBank: null }, data: until })
  await tx.question.createMany({ data: batch.plan.create.map((id) => ({ id })) })
  await tx.question.updateMany({
    where: { id: { in: batch.plan.update } },
    data: { version: { increment: 1 }, origin: 'content' },
  })
  const revisions = revisionsOf(batch).map(({ id, row }) => ({ questionId: id, ...row }))
  await inChunks(revisions, (data) => tx.questionRevision.createMany({ data }))
}

export async function importTrees(tx: Transaction, batch: ImportBatch<TreeContent>): Promise<void> {
  const { ids, until } = closed(batch)
  const raised = { version: { increment: 1 }, searchVersion: { increment: 1 } }
  const serviceOf = (id: string) => (batch.contents.get(id) as TreeContent).service
  const live = { treeId: { in: ids }, fromBank: { not: null }, untilBank: null }
  await tx.treeRevision.updateMany({ where: live, data: until })
  await tx.tree.createMany({ data: batch.plan.create.map((id) => ({ id, serviceId: serviceOf(id) })) })
  for (const id of batch.plan.update) {
    await tx.tree.update({
      where: { id },
      data: { serviceId: serviceOf(id), origin: 'content', state: 'published', ...raised },
    })
  }
  await tx.tree.updateMany({ where: { id: { in: batch.plan.retire } }, data: { state: 'archived', ...raised } })
  const revisions = revisionsOf(batch).map(({ id, row }) => ({ treeId: id, ...row, publishedAt: batch.now }))
  await inChunks(revisions, (data) => tx.treeRevision.createMany({ data }))
}

export async function importProblems(
  tx: Transaction,
  batch: ImportBatch<ProblemContent> & { studioMade: Set<string> },
): Promise<void> {
  const { plan, contents, studioMade, now } = batch
  const { ids, until } = closed(batch)
  const columns = (id: string) => ({
    serviceId: (contents.get(id) as ProblemContent).service,
    origin: studioMade.has(id) ? ('studio' as const) : ('content' as const),
    state: 'published' as const,
  })
  const live = { problemId: { in: ids }, fromBank: { not: null }, untilBank: null }
  await tx.problemRevision.updateMany({ where: live, data: until })
  await tx.knownProblem.createMany({ data: plan.create.map((id) => ({ id, ...columns(id), createdAt: now })) })
  const raised = { version: { increment: 1 }, searchVersion: { increment: 1 } }
  for (const id of plan.update) await tx.knownProblem.update({ where: { id }, data: { ...columns(id), ...raised } })
  await tx.knownProblem.updateMany({ where: { id: { in: plan.retire } }, data: { state: 'archived', ...raised } })
  const revisions = revisionsOf(batch).map(({ id, row }) => ({ problemId: id, ...row, publishedAt: now }))
  await inChunks(revisions, (data) => tx.problemRevision.createMany({ data }))
  const events = [
    ...revisions.map(({ problemId, number }) => ({ problemId, kind: 'imported', data: { revision: number }, at: now })),
    ...plan.retire.map((problemId) => ({ problemId, kind: 'archived', data: { reason: 'import' }, at: now })),
  ]
  await inChunks(events, (data) => tx.problemEvent.createMany({ data }))
}

import type { Transaction } from '@/lib/db/client'
import { contentHash } from '@/lib/knowledge/content-hash'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import type { TreeContent } from '@/lib/knowledge/tree-content'

type Change<Content> = { id: string; live: Content | null; draft: Content | null }
type By = { actorId: string; bank: number; now: Date; note: string }

/**
 * Puts a changed content in the place of what is live, and into what is being written. A draft keeps its place as the
 * newest revision; whoever has it open is told that it has changed.
 */
export async function rewriteProblem(tx: Transaction, { id, live, draft }: Change<ProblemContent>, by: By) {
  const newest = await tx.problemRevision.findFirstOrThrow({ where: { problemId: id }, orderBy: { number: 'desc' } })
  const isDraft = newest.publishedAt === null
  if (draft && isDraft) {
    const written = { content: draft, hash: contentHash(draft), updatedAt: by.now }
    const number = live ? newest.number + 1 : newest.number
    await tx.problemRevision.update({ where: { id: newest.id }, data: { ...written, number } })
  }
  if (live) {
    const number = isDraft && draft ? newest.number : newest.number + 1
    await tx.problemRevision.updateMany({
      where: { problemId: id, fromBank: { not: null }, untilBank: null },
      data: { untilBank: by.bank },
    })
    const revision = { content: live, hash: contentHash(live), authorId: by.actorId, reviewerId: by.actorId }
    const published = { publishedAt: by.now, fromBank: by.bank, createdAt: by.now }
    await tx.problemRevision.create({ data: { problemId: id, number, ...revision, ...published } })
  }
  await tx.knownProblem.update({
    where: { id },
    data: {
      version: { increment: 1 },
      searchVersion: { increment: live ? 1 : 0 },
      origin: 'studio',
      updatedAt: by.now,
    },
  })
  await tx.problemEvent.create({
    data: { problemId: id, kind: 'merged', actorId: by.actorId, data: { note: by.note, bank: by.bank }, at: by.now },
  })
}

export async function rewriteTree(tx: Transaction, { id, live, draft }: Change<TreeContent>, by: By) {
  const newest = await tx.treeRevision.findFirstOrThrow({ where: { treeId: id }, orderBy: { number: 'desc' } })
  const isDraft = newest.publishedAt === null
  if (draft && isDraft) {
    const written = { content: draft, hash: contentHash(draft), updatedAt: by.now }
    const number = live ? newest.number + 1 : newest.number
    await tx.treeRevision.update({ where: { id: newest.id }, data: { ...written, number } })
  }
  if (live) {
    const number = isDraft && draft ? newest.number : newest.number + 1
    await tx.treeRevision.updateMany({
      where: { treeId: id, fromBank: { not: null }, untilBank: null },
      data: { untilBank: by.bank },
    })
    const revision = { content: live, hash: contentHash(live), authorId: by.actorId, reviewerId: by.actorId }
    const published = { publishedAt: by.now, fromBank: by.bank, createdAt: by.now }
    await tx.treeRevision.create({ data: { treeId: id, number, ...revision, ...published } })
  }
  await tx.tree.update({
    where: { id },
    data: {
      version: { increment: 1 },
      searchVersion: { increment: live ? 1 : 0 },
      origin: 'studio',
      updatedAt: by.now,
    },
  })
  await tx.treeEvent.create({
    data: { treeId: id, kind: 'merged', actorId: by.actorId, data: { note: by.note, bank: by.bank }, at: by.now },
  })
}

/** The question is asked no more; its revisions stay valid for the bank numbers that they were valid for. */
export async function retireQuestion(tx: Transaction, { id, into, bank }: { id: string; into: string; bank: number }) {
  await tx.questionRevision.updateMany({ where: { questionId: id, untilBank: null }, data: { untilBank: bank } })
  await tx.question.update({
    where: { id },
    data: { mergedIntoId: into, origin: 'studio', version: { increment: 1 } },
  })
}

/** The problem is shown no more; calls and sessions that name it keep doing so. */
export async function retireProblem(
  tx: Transaction,
  { id, into, actorId, bank, now }: { id: string; into: string; actorId: string; bank: number; now: Date },
) {
  await tx.problemRevision.updateMany({
    where: { problemId: id, fromBank: { not: null }, untilBank: null },
    data: { untilBank: bank },
  })
  await tx.knownProblem.update({
    where: { id },
    data: {
      ...{ state: 'archived', mergedIntoId: into, origin: 'studio', updatedAt: now },
      ...{ version: { increment: 1 }, searchVersion: { increment: 1 } },
    },
  })
  const data = { reason: into, mergedInto: into }
  await tx.problemEvent.create({ data: { problemId: id, kind: 'archived', actorId, data, at: now } })
}

import { db, type Transaction } from '@/lib/db/client'
import { contentHash } from '@/lib/knowledge/content-hash'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import { tableOf } from './entry-tables'

type Change = { id: string; live: object | null; draft: object | null }
/** Who proposed the merge, and who carries it out. */
type By = { authorId: string; actorId: string; bank: number; now: Date; note: string }

/**
 * Puts a changed content in the place of what is live, and into what is being written. What is being written stays the
 * newest revision, one number further on; whoever has it open is told that it has changed.
 */
export async function rewriteEntry(tx: Transaction, kind: EntryKind, { id, live, draft }: Change, by: By) {
  const { authorId, actorId, bank, now, note } = by
  const table = tableOf(kind, tx)
  const entry = await table.find(id)
  const newest = entry?.revisions[0]
  if (!entry || !newest) throw new Error(`${kind} ${id} has no revision`)
  const row = (content: object, writerId: string) => ({
    ...{ content, hash: contentHash(content), authorId: writerId, updatedAt: now },
  })
  const isBeingWritten = newest.publishedAt === null
  if (isBeingWritten) {
    const written = row(draft ?? (newest.content as object), newest.authorId ?? actorId)
    await table.write(id, live ? newest.number + 1 : newest.number, written)
  }
  if (live) {
    const number = isBeingWritten ? newest.number : newest.number + 1
    await table.close(id, bank)
    await table.write(id, number, row(live, authorId))
    await table.goLive(id, number, { reviewerId: actorId, publishedAt: now, fromBank: bank })
  }
  const version = entry.version + 1
  const shown = live ? { searchVersion: { increment: 1 as const } } : {}
  await table.change(id, { version, origin: 'studio', updatedAt: now, ...shown })
  await table.tell(id, { kind: 'merged', actorId, data: { note, bank }, at: now })
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
export async function retireProblem(tx: Transaction, id: string, into: string, { actorId, bank, now, note }: By) {
  const table = tableOf('problem', tx)
  await table.close(id, bank)
  await tx.knownProblem.update({
    where: { id },
    data: {
      ...{ state: 'archived', mergedIntoId: into, origin: 'studio', updatedAt: now },
      ...{ version: { increment: 1 }, searchVersion: { increment: 1 } },
    },
  })
  await table.tell(id, { kind: 'archived', actorId, data: { reason: note }, at: now })
}

/** The problem that stands in the place of another, however often that was merged; null where none does. */
export async function findProblemInPlace(id: string): Promise<string | null> {
  const met = new Set([id])
  let at = id
  for (;;) {
    const row = await db.knownProblem.findUnique({ where: { id: at }, select: { mergedIntoId: true } })
    const next = row?.mergedIntoId ?? null
    if (next === null || met.has(next)) return at === id ? null : at
    met.add(next)
    at = next
  }
}

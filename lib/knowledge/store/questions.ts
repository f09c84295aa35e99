import { db, type Transaction } from '@/lib/db/client'
import { problemContent } from '@/lib/knowledge/problem-content'
import { type QuestionContent, questionContent } from '@/lib/knowledge/question-content'
import type { Drafts } from '@/lib/knowledge/question-use'
import { treeContent } from '@/lib/knowledge/tree-content'

export type QuestionRevision = {
  number: number
  content: QuestionContent
  author: string | null
  /** Who sent it live for them. */
  reviewer: string | null
  note: string | null
  bank: number
  isLive: boolean
  createdAt: Date
}
export type StoredQuestion = {
  id: string
  version: number
  mergedIntoId: string | null
  /** Newest first; never empty. */
  revisions: QuestionRevision[]
  live: QuestionRevision | null
}

export async function findQuestion(id: string, tx: Transaction = db): Promise<StoredQuestion | null> {
  const row = await tx.question.findUnique({
    where: { id },
    include: {
      revisions: {
        orderBy: { number: 'desc' },
        include: { author: { select: { name: true } }, reviewer: { select: { name: true } } },
      },
    },
  })
  if (!row) return null
  const revisions = row.revisions.map(
    ({ number, content, author, reviewer, note, fromBank, untilBank, createdAt }) => ({
      ...{ number, note, createdAt, bank: fromBank },
      content: questionContent.parse(content),
      author: author?.name ?? null,
      reviewer: reviewer?.name ?? null,
      isLive: untilBank === null,
    }),
  )
  const live = revisions.find(({ isLive }) => isLive) ?? null
  return { id, version: row.version, mergedIntoId: row.mergedIntoId, revisions, live }
}

/** The question that a form with this key has already saved, and as what. */
export async function findQuestionByKey(tx: Transaction, key: string) {
  const row = await tx.questionRevision.findUnique({
    where: { key },
    select: { questionId: true, fromBank: true, question: { select: { version: true } } },
  })
  return row && { questionId: row.questionId, bank: row.fromBank, version: row.question.version }
}

export async function listQuestionIdsLike(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.question.findMany({ where: { id: { startsWith: id } }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** The newest words of what is not published as it stands. */
export async function readDrafts(tx: Transaction = db): Promise<Drafts> {
  const newest = { revisions: { orderBy: { number: 'desc' }, take: 1 } } as const
  const where = { state: { in: ['draft' as const, 'inReview' as const] } }
  const problems = await tx.knownProblem.findMany({ where, include: newest, orderBy: { id: 'asc' } })
  const trees = await tx.tree.findMany({ where, include: newest, orderBy: { id: 'asc' } })
  return {
    problems: new Map(problems.flatMap(({ id, revisions: [r] }) => (r ? [[id, problemContent.parse(r.content)]] : []))),
    trees: new Map(trees.flatMap(({ id, revisions: [r] }) => (r ? [[id, treeContent.parse(r.content)]] : []))),
  }
}

type Written = {
  id: string
  number: number
  content: QuestionContent
  hash: string
  authorId: string
  reviewerId: string | null
  note: string | null
  key: string
  bank: number
  now: Date
}

/** Puts a revision in the place of the one that was live; `number` 1 makes the question. */
export async function saveQuestionRevision(tx: Transaction, written: Written): Promise<void> {
  const { id, number, content, hash, authorId, reviewerId, note, key, bank, now } = written
  if (number === 1) await tx.question.create({ data: { id, origin: 'studio' } })
  else await tx.question.update({ where: { id }, data: { origin: 'studio', version: { increment: 1 } } })
  await closeQuestion(tx, id, bank)
  await tx.questionRevision.create({
    data: { questionId: id, number, content, hash, authorId, reviewerId, note, key, fromBank: bank, createdAt: now },
  })
}

/** Ends what is live, from a bank number on. */
export async function closeQuestion(tx: Transaction, id: string, bank: number): Promise<void> {
  await tx.questionRevision.updateMany({ where: { questionId: id, untilBank: null }, data: { untilBank: bank } })
}

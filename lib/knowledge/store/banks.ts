import { db, type Transaction } from '@/lib/db/client'
import { type BankContent, emptyBank } from '@/lib/knowledge/bank-content'
import { problemContent } from '@/lib/knowledge/problem-content'
import { questionContent } from '@/lib/knowledge/question-content'
import { requestContent } from '@/lib/knowledge/request-content'
import { serviceContent } from '@/lib/knowledge/service-content'
import { treeContent } from '@/lib/knowledge/tree-content'

const bankLock = 8_210_002
const limits = { maxWait: 30_000, timeout: 120_000 }

/** All of it, or nothing. */
export const inTransaction = <Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  db.$transaction((tx) => work(tx), limits)

/** Whoever changes the bank does it alone, so that its numbers follow the order of the commits. */
export function changeBank<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${bankLock})`
    return work(tx)
  }, limits)
}

/** 0 before anything was published. */
export async function findBankNumber(tx: Transaction = db): Promise<number> {
  const newest = await tx.bankRevision.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
  return newest?.number ?? 0
}

/** Only within `changeBank`. */
export async function saveBankRevision(
  tx: Transaction,
  reason: string,
  now: Date,
  correction = false,
): Promise<number> {
  const { number } = await tx.bankRevision.create({ data: { reason, correction, createdAt: now } })
  return number
}

/** Everything that is valid at a bank number. Services and requests are not numbered: they are read as they are. */
export async function readBankContent(number: number, tx: Transaction = db): Promise<BankContent> {
  const valid = { fromBank: { lte: number }, OR: [{ untilBank: null }, { untilBank: { gt: number } }] }
  const content = emptyBank()
  for (const { id, position, icon, direct, texts } of await tx.service.findMany({ where: { retiredAt: null } })) {
    content.services.set(id, serviceContent.parse({ position, icon, texts, ...(direct === null ? {} : { direct }) }))
  }
  const byQuestion = { where: valid, orderBy: { questionId: 'asc' } } as const
  for (const row of await tx.questionRevision.findMany(byQuestion)) {
    content.questions.set(row.questionId, questionContent.parse(row.content))
  }
  const byProblem = { where: valid, orderBy: { problemId: 'asc' } } as const
  for (const row of await tx.problemRevision.findMany(byProblem)) {
    content.problems.set(row.problemId, problemContent.parse(row.content))
  }
  for (const row of await tx.treeRevision.findMany({ where: valid, orderBy: { treeId: 'asc' } })) {
    content.trees.set(row.treeId, treeContent.parse(row.content))
  }
  for (const row of await tx.requestForm.findMany({ where: { retiredAt: null }, orderBy: { id: 'asc' } })) {
    content.requests.set(row.id, requestContent.parse(row.content))
  }
  return content
}

import { db, type Transaction } from '@/lib/db/client'
import { type QuestionContent, questionContent } from '@/lib/knowledge/question-content'

export type ProposedQuestion = {
  questionId: string
  content: QuestionContent
  /** Of the question that it would replace. */
  version: number
  note: string | null
  key: string
  by: { id: string; name: string }
  at: Date
  /** Null while it waits. */
  returned: { by: string | null; why: string; at: Date } | null
}

const people = { by: { select: { id: true, name: true } }, returnedBy: { select: { name: true } } } as const
type Row = NonNullable<Awaited<ReturnType<typeof find>>>
const find = (tx: Transaction, questionId: string) =>
  tx.proposedQuestion.findUnique({ where: { questionId }, include: people })

const proposalOf = ({ content, returnedAt, returnedBy, returnedWhy, ...row }: Row): ProposedQuestion => ({
  ...{ questionId: row.questionId, version: row.version, note: row.note, key: row.key, by: row.by, at: row.at },
  content: questionContent.parse(content),
  returned: returnedAt && { by: returnedBy?.name ?? null, why: returnedWhy ?? '', at: returnedAt },
})

/** What somebody wants a question to become, waiting or given back. */
export async function findProposedQuestion(questionId: string, tx: Transaction = db): Promise<ProposedQuestion | null> {
  const row = await find(tx, questionId)
  return row && proposalOf(row)
}

/** What waits for a second person, oldest first; what was changed otherwise meanwhile waits no longer. */
export async function listProposedQuestions(): Promise<ProposedQuestion[]> {
  const rows = await db.proposedQuestion.findMany({
    where: { returnedAt: null },
    orderBy: { at: 'asc' },
    include: { ...people, question: { select: { version: true } } },
  })
  return rows.filter(({ version, question }) => version === question.version).map(proposalOf)
}

type Written = Pick<ProposedQuestion, 'questionId' | 'content' | 'version' | 'note' | 'key' | 'at'> & { byId: string }

/** In the place of one that was given back, or void. */
export async function saveProposedQuestion(tx: Transaction, { questionId, ...proposed }: Written): Promise<void> {
  const data = { ...proposed, returnedById: null, returnedWhy: null, returnedAt: null }
  await tx.proposedQuestion.upsert({ where: { questionId }, create: { questionId, ...data }, update: data })
}

/** False if it does not wait any more. */
export async function returnProposedQuestion(
  tx: Transaction,
  { questionId, key, byId, why, at }: { questionId: string; key: string; byId: string; why: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.proposedQuestion.updateMany({
    where: { questionId, key, returnedAt: null },
    data: { returnedById: byId, returnedWhy: why, returnedAt: at },
  })
  return count === 1
}

/** With a key: while this very one waits. False if it is not there any more. */
export async function removeProposedQuestion(tx: Transaction, questionId: string, key?: string): Promise<boolean> {
  const { count } = await tx.proposedQuestion.deleteMany({
    where: { questionId, ...(key === undefined ? {} : { key, returnedAt: null }) },
  })
  return count === 1
}

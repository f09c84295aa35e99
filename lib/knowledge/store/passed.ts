import { db } from '@/lib/db/client'
import { type BankContent, emptyBank } from '@/lib/knowledge/bank-content'
import { problemContent } from '@/lib/knowledge/problem-content'
import { questionContent } from '@/lib/knowledge/question-content'
import { treeContent } from '@/lib/knowledge/tree-content'

/** Revisions that stopped being valid since a moment and name a word, each as a bank of its own. */
export async function listPassed(word: string, since: Date): Promise<BankContent[]> {
  const first = await db.bankRevision.findFirst({
    where: { createdAt: { gte: since } },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  if (!first) return []
  const named = `%${word}%`
  const rows = await db.$queryRaw<{ kind: 'problem' | 'question' | 'tree'; id: string; content: unknown }[]>`
    SELECT 'problem' AS kind, "problemId" AS id, content FROM "ProblemRevision"
      WHERE "untilBank" >= ${first.number} AND content::text LIKE ${named}
    UNION ALL SELECT 'question', "questionId", content FROM "QuestionRevision"
      WHERE "untilBank" >= ${first.number} AND content::text LIKE ${named}
    UNION ALL SELECT 'tree', "treeId", content FROM "TreeRevision"
      WHERE "untilBank" >= ${first.number} AND content::text LIKE ${named}`
  return rows.map(({ kind, id, content }) => {
    const bank = emptyBank()
    if (kind === 'problem') bank.problems.set(id, problemContent.parse(content))
    if (kind === 'question') bank.questions.set(id, questionContent.parse(content))
    if (kind === 'tree') bank.trees.set(id, treeContent.parse(content))
    return bank
  })
}

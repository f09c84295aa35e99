import { db } from '@/lib/db/client'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'

/** What each published problem has said, the oldest first; only those that were ever changed or are of the studio. */
export async function readHistories(): Promise<{ id: string; contents: ProblemContent[] }[]> {
  const rows = await db.knownProblem.findMany({
    where: { state: { not: 'archived' }, OR: [{ origin: 'studio' }, { revisions: { some: { number: { gt: 1 } } } }] },
    orderBy: { id: 'asc' },
    select: { id: true, revisions: { orderBy: { number: 'asc' }, select: { content: true } } },
  })
  return rows.map(({ id, revisions }) => ({
    id,
    contents: revisions.map(({ content }) => problemContent.parse(content)),
  }))
}

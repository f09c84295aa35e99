import { db } from '@/lib/db/client'
import type { ProblemState } from '@/lib/knowledge/problem-states'
import { ownUnpublished } from './problems'

export async function countProblemsBy(authorId: string): Promise<Record<ProblemState | 'mine', number>> {
  const [groups, mine] = await Promise.all([
    db.knownProblem.groupBy({ by: ['state'], _count: { _all: true } }),
    db.knownProblem.count({ where: ownUnpublished(authorId) }),
  ])
  const counts = { draft: 0, inReview: 0, published: 0, archived: 0, mine }
  for (const { state, _count } of groups) counts[state] = _count._all
  return counts
}

import { db } from '@/lib/db/client'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'
import type { ProblemState } from '@/lib/knowledge/problem-states'

/** Ids of problems that were made or changed in the studio. */
export async function listStudioProblems(): Promise<string[]> {
  const rows = await db.knownProblem.findMany({ where: { origin: 'studio' }, select: { id: true } })
  return rows.map(({ id }) => id)
}

type ListedRow = {
  id: string
  state: ProblemState
  version: number
  service: string
  updatedAt: Date
  isLive: boolean
  content: ProblemContent
  author: string | null
}
export type ProblemFilter = {
  state?: ProblemState | undefined
  /** Drafts and problems in review that this person has written. */
  ownOf?: string | undefined
  service?: string | undefined
  sourceCallId?: string | undefined
}
export type ProblemCursor = { updatedAt: Date; id: string }

export const ownUnpublished = (authorId: string) => ({
  state: { in: ['draft', 'inReview'] satisfies ProblemState[] },
  revisions: { some: { authorId, fromBank: null } },
})

/** Newest change first; `after` is the last row of the page before. */
export async function listStoredProblemsBy(
  filter: ProblemFilter,
  after: ProblemCursor | null,
  limit: number,
): Promise<ListedRow[]> {
  const rows = await db.knownProblem.findMany({
    where: {
      ...(filter.ownOf === undefined ? {} : ownUnpublished(filter.ownOf)),
      ...(filter.state ? { state: filter.state } : {}),
      ...(filter.service === undefined ? {} : { serviceId: filter.service }),
      ...(filter.sourceCallId === undefined ? {} : { sourceCallId: filter.sourceCallId }),
      ...(after
        ? { OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { gt: after.id } }] }
        : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: limit,
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1, include: { author: { select: { name: true } } } },
      _count: { select: { revisions: { where: { fromBank: { not: null }, untilBank: null } } } },
    },
  })
  return rows.map(({ id, state, version, serviceId, updatedAt, revisions, _count }) => ({
    ...{ id, state, version, service: serviceId, updatedAt },
    isLive: _count.revisions > 0,
    content: problemContent.parse(revisions[0]?.content),
    author: revisions[0]?.author?.name ?? null,
  }))
}

/** Live revisions that were published at or after a moment. */
export async function listPublishedSince(since: Date): Promise<{ problemId: string; fromBank: number }[]> {
  const rows = await db.problemRevision.findMany({
    where: { publishedAt: { gte: since }, fromBank: { not: null }, untilBank: null },
    select: { problemId: true, fromBank: true },
  })
  return rows.flatMap(({ problemId, fromBank }) => (fromBank === null ? [] : [{ problemId, fromBank }]))
}

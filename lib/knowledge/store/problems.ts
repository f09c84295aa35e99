import { db, type Transaction } from '@/lib/db/client'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'
import type { ProblemState } from '@/lib/knowledge/problem-states'

export type StoredRevision = {
  number: number
  content: ProblemContent
  hash: string
  authorId: string | null
  author: string | null
  reviewer: string | null
  publishedAt: Date | null
  createdAt: Date
  updatedAt: Date
  isLive: boolean
}

export type StoredProblem = {
  id: string
  state: ProblemState
  version: number
  service: string
  sourceCallId: string | null
  updatedAt: Date
  /** Newest first; never empty. */
  revisions: StoredRevision[]
  newest: StoredRevision
  live: StoredRevision | null
  /** Everyone who wrote in what was not yet published. */
  authors: string[]
}

export async function findProblem(id: string, tx: Transaction = db): Promise<StoredProblem | null> {
  const name = { select: { name: true } }
  const row = await tx.knownProblem.findUnique({
    where: { id },
    include: {
      revisions: { orderBy: { number: 'desc' }, include: { author: name, reviewer: name } },
      events: { where: { kind: { in: ['drafted', 'edited'] } }, select: { actorId: true, data: true } },
    },
  })
  if (!row) return null
  const revisions = row.revisions.map((revision): StoredRevision => {
    const { number, hash, authorId, publishedAt, createdAt, updatedAt, fromBank, untilBank } = revision
    return {
      ...{ number, hash, authorId, publishedAt, createdAt, updatedAt },
      content: problemContent.parse(revision.content),
      author: revision.author?.name ?? null,
      reviewer: revision.reviewer?.name ?? null,
      isLive: fromBank !== null && untilBank === null,
    }
  })
  const [newest] = revisions
  if (!newest) return null
  const written = row.events.filter(({ data }) => (data as { revision?: number }).revision === newest.number)
  return {
    id,
    state: row.state,
    version: row.version,
    service: row.serviceId,
    sourceCallId: row.sourceCallId,
    updatedAt: row.updatedAt,
    revisions,
    newest,
    live: revisions.find(({ isLive }) => isLive) ?? null,
    authors: written.flatMap(({ actorId }) => actorId ?? []),
  }
}

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

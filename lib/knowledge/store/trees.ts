import { db, type Transaction } from '@/lib/db/client'
import type { ProblemState } from '@/lib/knowledge/problem-states'
import { type TreeContent, treeContent } from '@/lib/knowledge/tree-content'

export type TreeRevision = {
  number: number
  content: TreeContent
  hash: string
  authorId: string | null
  author: string | null
  reviewer: string | null
  publishedAt: Date | null
  createdAt: Date
  isLive: boolean
}

export type TreeEvent = {
  id: string
  kind: string
  actorId: string | null
  data: { revision?: number; note?: string; reason?: string; from?: number }
  at: Date
}

export type StoredTree = {
  id: string
  state: ProblemState
  version: number
  updatedAt: Date
  /** Newest first; never empty. */
  revisions: TreeRevision[]
  newest: TreeRevision
  live: TreeRevision | null
  /** Oldest first. */
  events: TreeEvent[]
}

export async function findTree(id: string, tx: Transaction = db): Promise<StoredTree | null> {
  const name = { select: { name: true } }
  const row = await tx.tree.findUnique({
    where: { id },
    include: {
      revisions: { orderBy: { number: 'desc' }, include: { author: name, reviewer: name } },
      events: { orderBy: { id: 'asc' } },
    },
  })
  if (!row) return null
  const revisions = row.revisions.map((revision): TreeRevision => {
    const { number, hash, authorId, publishedAt, createdAt, fromBank, untilBank } = revision
    return {
      ...{ number, hash, authorId, publishedAt, createdAt },
      content: treeContent.parse(revision.content),
      author: revision.author?.name ?? null,
      reviewer: revision.reviewer?.name ?? null,
      isLive: fromBank !== null && untilBank === null,
    }
  })
  const [newest] = revisions
  if (!newest) return null
  return {
    ...{ id, state: row.state, version: row.version, updatedAt: row.updatedAt, revisions, newest },
    live: revisions.find(({ isLive }) => isLive) ?? null,
    events: row.events.map(({ id: event, kind, actorId, data, at }) => {
      return { id: String(event), kind, actorId, data: data as TreeEvent['data'], at }
    }),
  }
}

/** Every tree with its newest content. */
export async function listStoredTreesByState() {
  const rows = await db.tree.findMany({
    orderBy: { id: 'asc' },
    include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  return rows.flatMap(({ id, state, revisions: [newest] }) =>
    newest ? [{ id, state, content: treeContent.parse(newest.content) }] : [],
  )
}

export async function listTreeIdsLike(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.tree.findMany({ where: { id: { startsWith: id } }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** The tree that a form with this key has already made. */
export async function findTreeByKey(tx: Transaction, key: string): Promise<string | null> {
  const event = await tx.treeEvent.findFirst({
    where: { kind: 'drafted', data: { path: ['key'], equals: key } },
    select: { treeId: true },
  })
  return event?.treeId ?? null
}

export async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

import { db, type Transaction } from '@/lib/db/client'
import { type ContentOf, entryContent } from '@/lib/knowledge/entry-kinds'
import type { Exposure } from '@/lib/knowledge/entry-risk'
import type { EntryKind, ProblemState } from '@/lib/knowledge/problem-states'
import { tableOf } from './entry-tables'
import { readExposure } from './exposure'

export type EntryRevision<Content> = {
  number: number
  content: Content
  hash: string
  authorId: string | null
  author: string | null
  reviewer: string | null
  publishedAt: Date | null
  createdAt: Date
  updatedAt: Date
  isLive: boolean
}

export type Entry<Content> = {
  id: string
  state: ProblemState
  version: number
  service: string
  sourceCallId: string | null
  updatedAt: Date
  /** Newest first; never empty. */
  revisions: EntryRevision<Content>[]
  newest: EntryRevision<Content>
  live: EntryRevision<Content> | null
  /** Everyone who wrote in what was not yet published. */
  authors: string[]
  exposure: Exposure
}

/** A known problem or a tree with all its revisions. */
export async function findEntry<K extends EntryKind>(
  kind: K,
  id: string,
  tx: Transaction = db,
): Promise<Entry<ContentOf[K]> | null> {
  const row = await tableOf(kind, tx).find(id)
  if (!row) return null
  const revisions = row.revisions.map((revision): EntryRevision<ContentOf[K]> => {
    const { number, hash, authorId, publishedAt, createdAt, updatedAt, fromBank, untilBank } = revision
    return {
      ...{ number, hash, authorId, publishedAt, createdAt, updatedAt },
      content: entryContent[kind].parse(revision.content),
      author: revision.author?.name ?? null,
      reviewer: revision.reviewer?.name ?? null,
      isLive: fromBank !== null && untilBank === null,
    }
  })
  const [newest] = revisions
  if (!newest) return null
  const live = revisions.find(({ isLive }) => isLive) ?? null
  const solutions = live && ('solutions' in live.content ? live.content.solutions.map((each) => each.id) : [])
  const written = row.events.filter(({ data }) => (data as { revision?: number }).revision === newest.number)
  return {
    ...{ id, state: row.state, version: row.version, service: row.serviceId, updatedAt: row.updatedAt },
    sourceCallId: row.sourceCallId ?? null,
    ...{ revisions, newest },
    live,
    authors: written.flatMap(({ actorId }) => actorId ?? []),
    exposure: await readExposure(tx, { kind, id, solutions }),
  }
}

export type EntryEvent = {
  id: string
  kind: string
  /** Null: an import. */
  actor: string | null
  /** `revision`; `note` of `sentBack`; `reason` of `archived`; `bank` of `published`; `from` of `rolledBack`; `place`, `quote`, `note` of `commented`. */
  data: {
    revision?: number
    note?: string
    reason?: string
    bank?: number
    from?: number
    key?: string
    place?: string
    quote?: string
    comment?: string
  }
  at: Date
}

/** What happened to an entry, oldest first. */
export async function listEntryEvents(kind: EntryKind, id: string, tx: Transaction = db): Promise<EntryEvent[]> {
  const rows = await tableOf(kind, tx).events(id)
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  return rows.map((row) => ({
    ...{ id: String(row.id), kind: row.kind, at: row.at },
    actor: row.actorId === null ? null : (nameOf.get(row.actorId) ?? null),
    data: row.data as EntryEvent['data'],
  }))
}

/** The entry that a form with this key has already made. */
export const findEntryByKey = (tx: Transaction, kind: EntryKind, key: string): Promise<string | null> =>
  tableOf(kind, tx).findByKey(key)

/** Ids that begin like this one. */
export const listEntryIdsLike = async (tx: Transaction, kind: EntryKind, id: string): Promise<string[]> =>
  (await tableOf(kind, tx).idsLike(id)).map((row) => row.id)

import type { Transaction } from '@/lib/db/client'
import type { EntryKind, ProblemState } from '@/lib/knowledge/problem-states'

/** Known problems and decision trees live one life in tables of the same shape; here alone they are told apart. */

type EntryChange = {
  state?: ProblemState
  version?: number
  origin?: 'studio'
  serviceId?: string
  searchVersion?: { increment: 1 }
  updatedAt?: Date
}
type StepWhere = { id: string; version: number; state: { in: ProblemState[] } }
type NewEntry = { id: string; serviceId: string; sourceCallId: string | null; createdAt: Date }
type WrittenRow = { content: object; hash: string; authorId: string; updatedAt: Date }
type LiveRow = { reviewerId: string; publishedAt: Date; fromBank: number }
type EventRow = { kind: string; actorId: string; data: Record<string, string | number>; at: Date }

type FoundEntry = {
  state: ProblemState
  version: number
  serviceId: string
  sourceCallId?: string | null
  updatedAt: Date
  revisions: {
    number: number
    content: unknown
    hash: string
    authorId: string | null
    author: { name: string } | null
    reviewer: { name: string } | null
    publishedAt: Date | null
    createdAt: Date
    updatedAt: Date
    fromBank: number | null
    untilBank: number | null
  }[]
  events: { actorId: string | null; data: unknown }[]
}
type FoundEvent = { id: bigint; kind: string; actorId: string | null; data: unknown; at: Date }

type EntryTable = {
  find(id: string): Promise<FoundEntry | null>
  findByKey(key: string): Promise<string | null>
  lock(id: string): Promise<unknown>
  idsLike(id: string): Promise<{ id: string }[]>
  events(id: string): Promise<FoundEvent[]>
  create(entry: NewEntry): Promise<unknown>
  step(where: StepWhere, data: EntryChange): Promise<{ count: number }>
  change(id: string, data: EntryChange): Promise<unknown>
  write(id: string, number: number, row: WrittenRow): Promise<unknown>
  goLive(id: string, number: number, row: LiveRow): Promise<unknown>
  close(id: string, untilBank: number): Promise<unknown>
  tell(id: string, event: EventRow): Promise<unknown>
}

const name = { select: { name: true } } as const
const whole = {
  revisions: { orderBy: { number: 'desc' }, include: { author: name, reviewer: name } },
  events: { where: { kind: { in: ['drafted', 'edited'] as string[] } }, select: { actorId: true, data: true } },
} as const
const live = { fromBank: { not: null }, untilBank: null } as const
const begun = { state: 'draft', origin: 'studio', searchVersion: 0 } as const
const draftedBy = (key: string) => ({ kind: 'drafted', data: { path: ['key'], equals: key } })
const byId = { orderBy: { id: 'asc' } } as const

const tables: { [K in EntryKind]: (tx: Transaction) => EntryTable } = {
  problem: (tx) => ({
    find: (id) => tx.knownProblem.findUnique({ where: { id }, include: whole }),
    findByKey: async (key) => (await tx.problemEvent.findFirst({ where: draftedBy(key) }))?.problemId ?? null,
    lock: (id) => tx.$queryRaw`SELECT 1 FROM "KnownProblem" WHERE id = ${id} FOR UPDATE`,
    idsLike: (id) => tx.knownProblem.findMany({ where: { id: { startsWith: id } }, select: { id: true } }),
    events: (problemId) => tx.problemEvent.findMany({ where: { problemId }, ...byId }),
    create: (entry) => tx.knownProblem.create({ data: { ...entry, ...begun } }),
    step: (where, data) => tx.knownProblem.updateMany({ where, data }),
    change: (id, data) => tx.knownProblem.update({ where: { id }, data }),
    write: (problemId, number, row) => {
      const create = { problemId, number, createdAt: row.updatedAt, ...row }
      return tx.problemRevision.upsert({ where: { problemId_number: { problemId, number } }, create, update: row })
    },
    goLive: (problemId, number, data) =>
      tx.problemRevision.update({ where: { problemId_number: { problemId, number } }, data }),
    close: (problemId, untilBank) =>
      tx.problemRevision.updateMany({ where: { problemId, ...live }, data: { untilBank } }),
    tell: (problemId, event) => tx.problemEvent.create({ data: { problemId, ...event } }),
  }),
  tree: (tx) => ({
    find: (id) => tx.tree.findUnique({ where: { id }, include: whole }),
    findByKey: async (key) => (await tx.treeEvent.findFirst({ where: draftedBy(key) }))?.treeId ?? null,
    lock: (id) => tx.$queryRaw`SELECT 1 FROM "Tree" WHERE id = ${id} FOR UPDATE`,
    idsLike: (id) => tx.tree.findMany({ where: { id: { startsWith: id } }, select: { id: true } }),
    events: (treeId) => tx.treeEvent.findMany({ where: { treeId }, ...byId }),
    create: ({ sourceCallId: _, ...entry }) => tx.tree.create({ data: { ...entry, ...begun } }),
    step: (where, data) => tx.tree.updateMany({ where, data }),
    change: (id, data) => tx.tree.update({ where: { id }, data }),
    write: (treeId, number, row) => {
      const create = { treeId, number, createdAt: row.updatedAt, ...row }
      return tx.treeRevision.upsert({ where: { treeId_number: { treeId, number } }, create, update: row })
    },
    goLive: (treeId, number, data) => tx.treeRevision.update({ where: { treeId_number: { treeId, number } }, data }),
    close: (treeId, untilBank) => tx.treeRevision.updateMany({ where: { treeId, ...live }, data: { untilBank } }),
    tell: (treeId, event) => tx.treeEvent.create({ data: { treeId, ...event } }),
  }),
}

export const tableOf = (kind: EntryKind, tx: Transaction): EntryTable => tables[kind](tx)

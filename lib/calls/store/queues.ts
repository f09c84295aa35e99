import type { Narrowing } from '@/lib/calls/queue-filter'
import { db } from '@/lib/db/client'
import { foldLetters } from '@/lib/db/fold-letters'
import type { Prisma } from '@/lib/db/generated/client.ts'

const row = {
  id: true,
  number: true,
  kind: true,
  state: true,
  version: true,
  priority: true,
  supportLevel: true,
  title: true,
  serviceId: true,
  newToUs: true,
  receipt: true,
  word: true,
  group: { select: { name: true } },
  createdAt: true,
  dueAt: true,
  dueFor: true,
  atRiskAt: true,
  updatedAt: true,
  waitingFor: true,
  waitingUntil: true,
  callBackAt: true,
  caller: { select: { name: true } },
  organizationId: true,
  siteId: true,
  organization: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
} satisfies Prisma.CallSelect

export type CallRow = Prisma.CallGetPayload<{ select: typeof row }>

export const queueNames = [
  'mine',
  'myGroup',
  'unassigned',
  'level0',
  'level1',
  'level2',
  'passedOn',
  'atRisk',
  'callBacks',
  'waiting',
  'resolved',
  'all',
] as const
export type QueueName = (typeof queueNames)[number]

const open: Prisma.CallWhereInput = { isOpen: true }

const filterOf = (queue: QueueName, { actorId, groups, now }: Asking): Prisma.CallWhereInput => {
  switch (queue) {
    case 'mine':
      return { ...open, assigneeId: actorId }
    case 'myGroup':
      return { ...open, groupId: { in: groups } }
    case 'unassigned':
      // Another caller's word of the same cause is worked on where the cause is.
      return { ...open, assigneeId: null, parentId: null }
    case 'level0':
    case 'level1':
    case 'level2':
      return { ...open, supportLevel: queue }
    case 'passedOn':
      return { ...open, watches: { some: { personId: actorId } } }
    case 'atRisk':
      // What is due has a time that is due by: an index in the order in which the queue is read.
      return { ...open, dueAt: { not: null }, atRiskAt: { lte: now } }
    case 'callBacks':
      return { callBackAt: { not: null } }
    case 'waiting':
    case 'resolved':
      return { state: queue }
    case 'all':
      return {}
  }
}

/** Who asks for a queue, the groups they are in, when, and what of it. */
export type Asking = { actorId: string; groups: string[]; now: Date; narrow?: Narrowing }

const wordsOf = (words: string) =>
  foldLetters(words)
    .replace(/[\\%_]/g, ' ')
    .split(' ')
    .filter(Boolean)

const narrowedTo = ({ kind, service, organization, site, priority, words }: Narrowing): Prisma.CallWhereInput => ({
  ...(kind ? { kind } : {}),
  ...(service ? { serviceId: service } : {}),
  ...(organization ? { organizationId: organization } : {}),
  ...(site ? { siteId: site } : {}),
  ...(priority ? { priority: { lte: priority } } : {}),
  ...(words ? { AND: wordsOf(words).map((word) => ({ plainWords: { contains: word } })) } : {}),
})

/**
 * Where a page ends: the last row's number and what its queue is ordered by before that (the priority, or the ms at
 * which it is due), so that paging stays right when rows leave the queue.
 */
export type Place = { rank: number; number: number }

type Order = {
  by: Prisma.CallOrderByWithRelationInput[]
  later: (after: Place) => Prisma.CallWhereInput
  rankOf: (call: CallRow) => number
}

/** The highest priority first and the oldest first within it. */
const byPriority: Order = {
  by: [{ priority: 'asc' }, { number: 'asc' }],
  later: ({ rank, number }) => ({
    priority: { gte: rank },
    OR: [{ priority: { gt: rank } }, { number: { gt: number } }],
  }),
  rankOf: ({ priority }) => priority,
}
const byDue: Order = {
  by: [{ dueAt: 'asc' }, { number: 'asc' }],
  later: ({ rank, number }) => ({
    dueAt: { gte: new Date(rank) },
    OR: [{ dueAt: { gt: new Date(rank) } }, { number: { gt: number } }],
  }),
  rankOf: ({ dueAt }) => dueAt?.getTime() ?? 0,
}
const byCallBack: Order = {
  by: [{ callBackAt: 'asc' }, { number: 'asc' }],
  later: ({ rank, number }) => ({
    callBackAt: { gte: new Date(rank) },
    OR: [{ callBackAt: { gt: new Date(rank) } }, { number: { gt: number } }],
  }),
  rankOf: ({ callBackAt }) => callBackAt?.getTime() ?? 0,
}
const newestFirst: Order = {
  by: [{ number: 'desc' }],
  later: ({ number }) => ({ number: { lt: number } }),
  rankOf: () => 0,
}

const orders: { [queue in QueueName]?: Order } = { all: newestFirst, atRisk: byDue, callBacks: byCallBack }

const orderOf = (queue: QueueName): Order => orders[queue] ?? byPriority

export const placeOf = (queue: QueueName, call: CallRow): Place => ({
  rank: orderOf(queue).rankOf(call),
  number: call.number,
})

/** One page of a queue in its order. */
export async function listQueue(
  queue: QueueName,
  asking: Asking,
  { limit, after }: { limit: number; after?: Place | undefined },
): Promise<CallRow[]> {
  const order = orderOf(queue)
  return db.call.findMany({
    where: {
      AND: [filterOf(queue, asking), narrowedTo(asking.narrow ?? {}), after === undefined ? {} : order.later(after)],
    },
    select: row,
    orderBy: order.by,
    take: limit,
  })
}

export const countQueue = (queue: QueueName, asking: Asking) => db.call.count({ where: filterOf(queue, asking) })

/** How many calls a narrowed queue has, counted no further than `most`. */
export const countQueueUpTo = (most: number, queue: QueueName, asking: Asking): Promise<number> =>
  db.call.count({ where: { AND: [filterOf(queue, asking), narrowedTo(asking.narrow ?? {})] }, take: most })

/** When something last happened to each of these calls. */
export async function listLastHeard(callIds: string[]): Promise<Map<string, Date>> {
  const rows = await db.callEvent.groupBy({ by: ['callId'], where: { callId: { in: callIds } }, _max: { at: true } })
  return new Map(rows.flatMap(({ callId, _max }) => (_max.at ? [[callId, _max.at] as const] : [])))
}

export const listCallsOfCaller = (callerId: string, limit: number) =>
  db.call.findMany({
    where: { callerId },
    select: { id: true, number: true, title: true, state: true, createdAt: true },
    orderBy: { number: 'desc' },
    take: limit,
  })

import { openStates } from '@/lib/calls/call-states'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'

const row = {
  id: true,
  number: true,
  kind: true,
  state: true,
  priority: true,
  supportLevel: true,
  title: true,
  serviceId: true,
  newToUs: true,
  receipt: true,
  group: { select: { name: true } },
  createdAt: true,
  dueAt: true,
  atRiskAt: true,
  updatedAt: true,
  caller: { select: { name: true } },
  organization: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
} satisfies Prisma.CallSelect

export type CallRow = Prisma.CallGetPayload<{ select: typeof row }>

const open: Prisma.CallWhereInput = { state: { in: [...openStates] } }

export type QueueName = 'mine' | 'myGroup' | 'level0' | 'level1' | 'level2' | 'passedOn' | 'atRisk' | 'resolved' | 'all'

const filterOf = (queue: QueueName, { actorId, groups, now }: Asking): Prisma.CallWhereInput => {
  switch (queue) {
    case 'mine':
      return { ...open, assigneeId: actorId }
    case 'myGroup':
      return { ...open, groupId: { in: groups } }
    case 'level0':
    case 'level1':
    case 'level2':
      return { ...open, supportLevel: queue }
    case 'passedOn':
      return { ...open, events: { some: { kind: 'handedOver', actorId } } }
    case 'atRisk':
      return { ...open, atRiskAt: { lte: now } }
    case 'resolved':
      return { state: 'resolved' }
    case 'all':
      return {}
  }
}

/** Who asks for a queue, the groups they are in, and when. */
export type Asking = { actorId: string; groups: string[]; now: Date }

/** Where a page ends: the last row's priority and number, so that paging stays right when rows leave the queue. */
export type Place = { priority: number; number: number }

/** One page of a queue: the highest priority first and the oldest first within it; all calls newest first. */
export async function listQueue(
  queue: QueueName,
  asking: Asking,
  { limit, after }: { limit: number; after?: Place | undefined },
): Promise<CallRow[]> {
  const newestFirst = queue === 'all'
  const later: Prisma.CallWhereInput =
    after === undefined
      ? {}
      : newestFirst
        ? { number: { lt: after.number } }
        : { OR: [{ priority: { gt: after.priority } }, { priority: after.priority, number: { gt: after.number } }] }
  return db.call.findMany({
    where: { AND: [filterOf(queue, asking), later] },
    select: row,
    orderBy: newestFirst ? [{ number: 'desc' }] : [{ priority: 'asc' }, { number: 'asc' }],
    take: limit,
  })
}

export const countQueue = (queue: QueueName, asking: Asking) => db.call.count({ where: filterOf(queue, asking) })

export const listCallsOfCaller = (callerId: string, limit: number) =>
  db.call.findMany({ where: { callerId }, select: row, orderBy: { number: 'desc' }, take: limit })

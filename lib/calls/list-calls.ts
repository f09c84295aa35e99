import { type Actor, can } from '@/lib/auth/policy'
import { calendarsOf } from '@/lib/contracts/calendars-of-places'
import { groupsOf } from '@/lib/groups/read-groups'
import { serviceDayAfter } from '@/lib/service-clock/service-days'
import { isOpen } from './call-states'
import type { Narrowing } from './queue-filter'
import {
  type CallRow,
  countQueue,
  listCallsOfCaller,
  listLastHeard,
  listQueue,
  type Place,
  placeOf,
  type QueueName,
} from './store/queues'

export type { CallRow, Place, QueueName } from './store/queues'

export const pageSize = 50
const ownCalls = 100

const queuesOf: Partial<Record<Actor['role'], QueueName[]>> = {
  level0: ['level0', 'myGroup', 'passedOn', 'unassigned', 'atRisk', 'callBacks', 'waiting', 'resolved', 'all'],
  level1: ['level1', 'myGroup', 'mine', 'unassigned', 'passedOn', 'atRisk', 'callBacks', 'waiting', 'resolved', 'all'],
  level2: [
    'level2',
    'myGroup',
    'mine',
    'unassigned',
    'level1',
    'passedOn',
    'atRisk',
    'callBacks',
    'waiting',
    'resolved',
    'all',
  ],
  manager: ['atRisk', 'callBacks', 'unassigned', 'level1', 'level2', 'waiting', 'resolved', 'all'],
  admin: ['atRisk', 'callBacks', 'unassigned', 'level1', 'level2', 'waiting', 'resolved', 'all'],
}

/** The queues somebody works with, their first choice first; none for customers. */
export const queuesFor = (actor: Actor): QueueName[] => queuesOf[actor.role] ?? []

const asking = async (actor: Actor, now: Date) => ({ actorId: actor.id, groups: await groupsOf(actor), now })

/** One page of a queue; an empty one for whom it is not there. */
export async function readQueue(
  actor: Actor,
  queue: QueueName,
  after?: Place,
  now: Date = new Date(),
  narrow: Narrowing = {},
): Promise<{ rows: CallRow[]; next: Place | null }> {
  if (!can(actor, 'desk.see', null) || !queuesFor(actor).includes(queue)) return { rows: [], next: null }
  const rows = await listQueue(queue, { ...(await asking(actor, now)), narrow }, { limit: pageSize + 1, after })
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return { rows: shown, next: last ? placeOf(queue, last) : null }
}

export async function countQueues(
  actor: Actor,
  now: Date = new Date(),
): Promise<{ queue: QueueName; count: number }[]> {
  if (!can(actor, 'desk.see', null)) return []
  const counted = queuesFor(actor).filter((queue) => queue !== 'all')
  const by = await asking(actor, now)
  return Promise.all(counted.map(async (queue) => ({ queue, count: await countQueue(queue, by) })))
}

/**
 * Since when nothing was heard of those of these calls that have gone quiet, by their ids: a day of service where the
 * caller works without a word, and somebody has to ask.
 */
export async function listSilent(calls: CallRow[], now: Date = new Date()): Promise<Map<string, Date>> {
  const open = calls.filter(({ state }) => isOpen(state))
  const [heard, calendarOf] = await Promise.all([listLastHeard(open.map(({ id }) => id)), calendarsOf(open, now)])
  return new Map(
    open.flatMap((call) => {
      const at = heard.get(call.id)
      const dayOver = at && serviceDayAfter(calendarOf(call), at.getTime(), 1)
      return at && dayOver && dayOver <= now.getTime() ? [[call.id, at]] : []
    }),
  )
}

/** A customer's own calls, newest first. */
export const listOwnCalls = (actor: Actor) => listCallsOfCaller(actor.id, ownCalls)

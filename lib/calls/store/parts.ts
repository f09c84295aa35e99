import type { CallEvent } from '@/lib/calls/call-events'
import { db, type Transaction } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import { isTaken, type NewMail, type NewNotice, saveAddition } from './calls'

const shown = {
  provider: { select: { name: true, email: true, locale: true } },
  call: {
    select: {
      ...{ id: true, number: true, version: true, title: true, kind: true, priority: true, state: true },
      ...{ serviceId: true, assigneeId: true, supportLevel: true, groupId: true, organizationId: true },
    },
  },
} satisfies Prisma.ProviderPartInclude

export type StoredPart = Prisma.ProviderPartGetPayload<{ include: typeof shown }>
export type PartState = StoredPart['state']

export const findPart = (id: string): Promise<StoredPart | null> =>
  db.providerPart.findUnique({ where: { id }, include: shown })

/** The parts of a call, the latest first. */
export const listParts = (callId: string): Promise<StoredPart[]> =>
  db.providerPart.findMany({ where: { callId }, include: shown, orderBy: { askedAt: 'desc' } })

export const hasPart = async (callId: string, states: PartState[]): Promise<boolean> =>
  (await db.providerPart.count({ where: { callId, state: { in: states } } })) > 0

/** Whether a mail of this kind about a part has gone out. */
export const hasBeenMailed = async (partId: string, kind: string): Promise<boolean> =>
  (await db.outgoingMail.count({ where: { partId, kind, mailedAt: { not: null } } })) > 0

/** The private thread of a part, oldest first. */
export const listThread = (partId: string) =>
  db.callEvent.findMany({
    where: { partId },
    select: { id: true, kind: true, data: true, at: true, actor: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })

type Step = {
  /** The states from which it may be taken. */
  from: PartState[]
  data: Prisma.ProviderPartUncheckedUpdateManyInput
  events: CallEvent[]
  notices?: NewNotice[]
  mails?: NewMail[]
  actorId: string | null
  key?: string
  at: Date
}

/**
 * Takes a step of a part, unless it is no longer in one of `from`. False for the loser. Where the part ends, the call
 * that waited for it goes on.
 */
export const savePartStep = ({ id, callId }: StoredPart, { from, data, ...addition }: Step): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.providerPart.updateMany({ where: { id, state: { in: from } }, data })
    if (count !== 1) return false
    await saveAddition(tx, callId, { ...addition, partId: id })
    const ended = data.state !== undefined && data.state !== 'accepted'
    if (ended && (await goOn(tx, callId, addition))) return true
    await tx.call.update({ where: { id: callId }, data: { reckonAt: addition.at } })
    return true
  })

/** Takes up a call that waited for a provider, with whoever has it, else in its queue. False: it did not wait for one. */
async function goOn(tx: Transaction, callId: string, { actorId, at }: Pick<Step, 'actorId' | 'at'>): Promise<boolean> {
  const resumed = { waitingFor: null, waitingUntil: null, version: { increment: 1 }, reckonAt: at }
  for (const [state, assigneeId] of [
    ['inProgress', { not: null }],
    ['new', null],
  ] as const) {
    const { count } = await tx.call.updateMany({
      where: { id: callId, state: 'waiting', waitingFor: 'provider', assigneeId },
      data: { ...resumed, state },
    })
    if (count === 0) continue
    await saveAddition(tx, callId, { events: [{ kind: 'resumed', why: 'provider' }], actorId, at })
    return true
  }
  return false
}

/** Adds to the thread of a part that is open, once per key. */
export async function savePartMessage(
  { id, callId }: StoredPart,
  key: string,
  message: Omit<Step, 'from' | 'data'>,
): Promise<boolean> {
  try {
    await db.$transaction((tx) => saveAddition(tx, callId, { ...message, partId: id, key }))
    return true
  } catch (fault) {
    if (isTaken(fault)) return false
    throw fault
  }
}

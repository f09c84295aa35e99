import type { CallEvent } from '@/lib/calls/call-events'
import { db } from '@/lib/db/client'
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
    await tx.call.update({ where: { id: callId }, data: { reckonAt: addition.at } })
    const ended = data.state !== undefined && data.state !== 'accepted'
    const waiting = { id: callId, state: 'waiting', waitingFor: 'provider' } as const
    const goesOn = { waitingFor: null, waitingUntil: null, version: { increment: 1 }, reckonAt: addition.at }
    const { count: resumed } = ended
      ? await tx.call.updateMany({ where: waiting, data: { ...goesOn, state: 'inProgress' } })
      : { count: 0 }
    if (resumed === 1) {
      await tx.call.updateMany({ where: { id: callId, assigneeId: null }, data: { state: 'new' } })
      const events: CallEvent[] = [{ kind: 'resumed', why: 'provider' }]
      await saveAddition(tx, callId, { events, actorId: addition.actorId, at: addition.at })
    }
    return true
  })

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

import type { CallFacts } from '@/lib/contracts/call-clock'
import type { Party } from '@/lib/contracts/clocks-of-call'
import type { Promised } from '@/lib/contracts/contract-content'
import type { Stay } from '@/lib/contracts/group-clock'
import type { PartTimes } from '@/lib/contracts/part-clock'
import { db } from '@/lib/db/client'

const facts = {
  id: true,
  organizationId: true,
  serviceId: true,
  state: true,
  reckonAt: true,
  kind: true,
  priority: true,
  channel: true,
  createdAt: true,
  siteId: true,
  stays: {
    select: { groupId: true, fromAt: true, untilAt: true, group: { select: { name: true } } },
    orderBy: { id: 'asc' },
  },
  parts: {
    select: {
      ...{ id: true, calendarId: true, responseMinutes: true, resolutionMinutes: true },
      ...{ askedAt: true, answeredAt: true, endedAt: true },
    },
  },
  events: { select: { kind: true, data: true, at: true, actor: { select: { role: true } } }, orderBy: { id: 'asc' } },
} as const

export type CallToReckon = CallFacts & {
  id: string
  organizationId: string
  siteId: string | null
  serviceId: string | null
  reckonAt: Date | null
  stays: (Stay & { group: { name: string } })[]
  parts: (PartTimes & { id: string })[]
}

export async function findCallToReckon(number: number): Promise<CallToReckon | null> {
  const row = await db.call.findUnique({ where: { number }, select: facts })
  return row && toFacts(row)
}

/** Calls whose clocks are to be read again, the longest waiting first. */
export async function listCallsToReckon(now: Date, limit: number): Promise<CallToReckon[]> {
  const where = { reckonAt: { lte: now } }
  return (await db.call.findMany({ where, select: facts, orderBy: { reckonAt: 'asc' }, take: limit })).map(toFacts)
}

type Row = Awaited<ReturnType<typeof db.call.findMany<{ select: typeof facts }>>>[number]

const toFacts = ({ events, ...call }: Row): CallToReckon => ({
  ...call,
  events: events.map(({ actor, ...event }) => ({ ...event, byStaff: actor !== null && actor.role !== 'customer' })),
})

export type ClockRow = {
  party: Party
  partyId: string
  stay: number
  promise: Promised
  state: 'running' | 'paused' | 'stopped'
  targetMinutes: number
  usedMinutes: number
  dueAt: Date | null
  riskAt: Date | null
  missed: boolean
}

type Standing = {
  dueAt: Date | null
  dueFor: Party | null
  atRiskAt: Date | null
  outOfScope: boolean
  reckonAt: Date | null
}

/** Saves how a call's clocks stand. A call that changed while it was read stays due to be read again. */
export async function saveClocks(call: CallToReckon, clocks: ClockRow[], standing: Standing): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({ where: { id: call.id, reckonAt: call.reckonAt }, data: standing })
    if (count !== 1) return
    await tx.callClock.deleteMany({ where: { callId: call.id } })
    await tx.callClock.createMany({
      data: clocks.map((clock) => ({ ...clock, callId: call.id, organizationId: call.organizationId })),
    })
  })
}

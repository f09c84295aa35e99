import { calendarContent } from '@/lib/contracts/calendar-content'
import type { CalendarHistory, CallFacts, ContractHistory } from '@/lib/contracts/call-clock'
import { contractContent, type Promised } from '@/lib/contracts/contract-content'
import { db } from '@/lib/db/client'

export type Histories = { contract: ContractHistory; calendars: Map<string, CalendarHistory> }

/** What an organisation was promised and by which calendars, from the first revision on. */
export async function readHistories(organizationId: string): Promise<Histories> {
  const order = { orderBy: { number: 'asc' } } as const
  const revisions = await db.contractRevision.findMany({
    where: { contract: { organizationId } },
    ...order,
    include: { calendar: { include: { revisions: order } } },
  })
  return {
    contract: revisions.map(({ calendarId, fromAt, content }) => ({
      calendarId,
      fromAt,
      content: contractContent.parse(content),
    })),
    calendars: new Map(
      revisions.map(({ calendar }) => [
        calendar.id,
        calendar.revisions.map(({ fromAt, content }) => ({ fromAt, content: calendarContent.parse(content) })),
      ]),
    ),
  }
}

/** What a calendar said, from its first revision on. */
export async function readCalendarHistory(calendarId: string): Promise<CalendarHistory> {
  const revisions = await db.serviceCalendarRevision.findMany({ where: { calendarId }, orderBy: { number: 'asc' } })
  return revisions.map(({ fromAt, content }) => ({ fromAt, content: calendarContent.parse(content) }))
}

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
  events: { select: { kind: true, data: true, at: true, actor: { select: { role: true } } }, orderBy: { id: 'asc' } },
} as const

export type CallToReckon = CallFacts & {
  id: string
  organizationId: string
  serviceId: string | null
  reckonAt: Date | null
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
  promise: Promised
  state: 'running' | 'paused' | 'stopped'
  targetMinutes: number
  usedMinutes: number
  dueAt: Date | null
  riskAt: Date | null
  missed: boolean
}

type Standing = { dueAt: Date | null; atRiskAt: Date | null; outOfScope: boolean; reckonAt: Date | null }

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

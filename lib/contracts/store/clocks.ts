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

export type Reckoned = { call: CallToReckon; clocks: ClockRow[]; standing: Standing }

/**
 * Saves how the clocks of calls stand. A call that changed while it was read stays due to be read again, and so does one
 * that somebody is changing: nobody waits for this, and this waits for nobody.
 */
export async function saveClocks(reckoned: Reckoned[]): Promise<void> {
  const standings = JSON.stringify(
    reckoned.map(({ call: { id, reckonAt }, standing }) => ({ ...standing, id, readAt: reckonAt })),
  )
  await db.$transaction(async (tx) => {
    const saved = await tx.$queryRaw<{ id: string }[]>`
      WITH found AS (
        SELECT * FROM jsonb_to_recordset(${standings}::jsonb) AS found(
          id uuid, "readAt" timestamptz, "dueAt" timestamptz, "dueFor" "ClockParty", "atRiskAt" timestamptz,
          "outOfScope" boolean, "reckonAt" timestamptz)
      ), free AS (
        SELECT "Call".id FROM "Call" JOIN found ON found.id = "Call".id AND found."readAt" = "Call"."reckonAt"
        FOR UPDATE OF "Call" SKIP LOCKED
      )
      UPDATE "Call" SET "dueAt" = found."dueAt", "dueFor" = found."dueFor", "atRiskAt" = found."atRiskAt",
        "outOfScope" = found."outOfScope", "reckonAt" = found."reckonAt"
      FROM found WHERE found.id = "Call".id AND "Call".id IN (SELECT id FROM free)
      RETURNING "Call".id`
    const ids = new Set(saved.map(({ id }) => id))
    await tx.callClock.deleteMany({ where: { callId: { in: [...ids] } } })
    await tx.callClock.createMany({
      data: reckoned
        .filter(({ call }) => ids.has(call.id))
        .flatMap(({ call: { id, organizationId }, clocks }) =>
          clocks.map((clock) => ({ ...clock, callId: id, organizationId })),
        ),
    })
  })
}

import { readCallEvent } from '@/lib/calls/call-events'
import { db } from '@/lib/db/client'

export type UnfittedCall = {
  number: number
  title: string
  serviceId: string
  reason: string
  at: Date
  /** When something was written down from it; null while nothing was. */
  taughtAt: Date | null
}

/** Calls whose solver said why no known problem fits, the newest first. */
export async function findUnfitted(since: Date, limit: number): Promise<UnfittedCall[]> {
  const rows = await db.callEvent.findMany({
    where: { kind: 'noneFits', at: { gte: since } },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      ...{ data: true, at: true },
      call: {
        select: {
          ...{ number: true, title: true, serviceId: true, knownProblemId: true, resolvedAt: true },
          taught: { where: { state: { not: 'archived' } }, select: { createdAt: true }, take: 1 },
        },
      },
    },
  })
  const calls = new Map<number, UnfittedCall>()
  for (const { data, at, call } of rows) {
    const event = readCallEvent('noneFits', data)
    if (event?.kind !== 'noneFits' || calls.has(call.number)) continue
    const { number, title, serviceId, knownProblemId, taught } = call
    const taughtAt = taught[0]?.createdAt ?? (knownProblemId === null ? null : at)
    calls.set(number, { number, title, serviceId: serviceId ?? '', reason: event.reason, at, taughtAt })
  }
  return [...calls.values()]
}

import { minuteMs } from '@/lib/service-clock/calendar'
import { type Clock, readClock } from '@/lib/service-clock/clock'
import { clockOf } from './call-clock'
import { isOutOfScope, promises } from './contract-content'
import {
  type CallToReckon,
  type ClockRow,
  type Histories,
  listCallsToReckon,
  readHistories,
  saveClocks,
} from './store/clocks'

const batch = 200
/** A promise is at risk once three quarters of its time are used. */
const riskShare = 0.75

const atShare = ({ events, terms }: Clock, share: number): Clock => ({
  events,
  terms: terms.map((each) => ({ ...each, targetMs: each.targetMs * share })),
})

const asDate = (ms: number | null) => (ms === null ? null : new Date(ms))

function reckon(call: CallToReckon, { contract, calendars }: Histories, now: Date) {
  const nowMs = now.getTime()
  const atOpening = contract.findLast(({ fromAt }) => fromAt <= call.createdAt) ?? contract[0]
  const outOfScope = atOpening !== undefined && isOutOfScope(atOpening.content, call.serviceId)
  const read = promises.flatMap((promise) => {
    const clock = outOfScope ? null : clockOf(call, promise, contract, calendars, 'en')
    if (!clock) return []
    const { state, countedMs, targetMs, dueMs, missed } = readClock(clock, nowMs)
    const riskMs = state === 'running' ? readClock(atShare(clock, riskShare), nowMs).dueMs : null
    const row: ClockRow = {
      promise,
      state,
      targetMinutes: targetMs / minuteMs,
      usedMinutes: Math.floor(countedMs / minuteMs),
      dueAt: asDate(dueMs),
      riskAt: asDate(riskMs),
      missed,
    }
    return { row, riskMs }
  })
  const running = read.filter(({ row }) => row.state === 'running')
  const next = running.sort((a, b) => Number(a.row.dueAt) - Number(b.row.dueAt)).find(({ row }) => row.dueAt !== null)
  const later = running.flatMap(({ row, riskMs }) =>
    [riskMs, row.dueAt && row.dueAt.getTime() + minuteMs].filter((ms): ms is number => ms !== null && ms > nowMs),
  )
  const risks = running.flatMap(({ riskMs }) => riskMs ?? [])
  return {
    rows: read.map(({ row }) => row),
    standing: {
      outOfScope,
      dueAt: next?.row.dueAt ?? null,
      atRiskAt: risks.length > 0 ? new Date(Math.min(...risks)) : null,
      reckonAt: later.length > 0 ? new Date(Math.min(...later)) : null,
    },
  }
}

/** Reads the clocks of every call that changed, whose promises changed, or that has come to be at risk or due. */
export async function reckonPending(now: Date): Promise<{ reckoned: number }> {
  const histories = new Map<string, Histories>()
  const calls = await listCallsToReckon(now, batch)
  for (const call of calls) {
    const known = histories.get(call.organizationId) ?? (await readHistories(call.organizationId))
    histories.set(call.organizationId, known)
    const { rows, standing } = reckon(call, known, now)
    await saveClocks(call, rows, standing)
  }
  return { reckoned: calls.length }
}

import { minuteMs } from '@/lib/service-clock/calendar'
import { type Clock, readClock } from '@/lib/service-clock/clock'
import { type Agreements, clocksOfCall } from './clocks-of-call'
import { type CallToReckon, type ClockRow, listCallsToReckon, type Reckoned, saveClocks } from './store/clocks'
import { readAgreementHistory } from './store/groups'
import { readCalendarHistory, readHistories } from './store/histories'

const batch = 200
/** A promise is at risk once three quarters of its time are used. */
const riskShare = 0.75

const atShare = ({ events, terms }: Clock, share: number): Clock => ({
  events,
  terms: terms.map((each) => ({ ...each, targetMs: each.targetMs * share })),
})

const asDate = (ms: number | null) => (ms === null ? null : new Date(ms))

function reckon(call: CallToReckon, agreed: Agreements, now: Date): Reckoned {
  const nowMs = now.getTime()
  const { clocks, outOfScope } = clocksOfCall(call, agreed)
  const rows = clocks.map(({ clock, ...whose }): ClockRow => {
    const { state, countedMs, targetMs, dueMs, missed } = readClock(clock, nowMs)
    return {
      ...whose,
      ...{ state, missed, dueAt: asDate(dueMs) },
      targetMinutes: targetMs / minuteMs,
      usedMinutes: Math.floor(countedMs / minuteMs),
      riskAt: asDate(state === 'running' ? readClock(atShare(clock, riskShare), nowMs).dueMs : null),
    }
  })
  const running = rows.filter(({ state }) => state === 'running')
  const due = running.filter(({ dueAt }) => dueAt !== null)
  const next = due.sort((a, b) => Number(a.dueAt) - Number(b.dueAt))[0]
  const later = running
    .flatMap(({ riskAt, dueAt }) => [riskAt?.getTime(), dueAt && dueAt.getTime() + minuteMs])
    .filter((ms): ms is number => typeof ms === 'number' && ms > nowMs)
  const risks = running.flatMap(({ riskAt }) => riskAt?.getTime() ?? [])
  return {
    ...{ call, clocks: rows },
    standing: {
      outOfScope,
      ...{ dueAt: next?.dueAt ?? null, dueFor: next?.party ?? null },
      atRiskAt: risks.length > 0 ? new Date(Math.min(...risks)) : null,
      reckonAt: later.length > 0 ? new Date(Math.min(...later)) : null,
    },
  }
}

/** Asks once for what many calls are reckoned by. */
function remembering<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const value = known.get(key) ?? read(key)
    known.set(key, value)
    return value
  }
}

const byKey = async <Value>(keys: (string | null)[], of: (key: string) => Promise<Value>) =>
  new Map(
    await Promise.all(
      [...new Set(keys)].filter((key) => key !== null).map(async (key) => [key, await of(key)] as [string, Value]),
    ),
  )

/** Reads the clocks of every call that changed, whose promises changed, or that has come to be at risk or due. */
export async function reckonPending(now: Date): Promise<{ reckoned: number }> {
  const historiesOf = remembering((place) => {
    const [organizationId = '', siteId = ''] = place.split(' ')
    return readHistories(organizationId, siteId || null)
  })
  const groupOf = remembering(readAgreementHistory)
  const calendarOf = remembering(readCalendarHistory)
  const calls = await listCallsToReckon(now, batch)
  const reckoned: Reckoned[] = []
  for (const call of calls) {
    const agreed = {
      ...(await historiesOf(`${call.organizationId} ${call.siteId ?? ''}`)),
      groups: await byKey(
        call.stays.map(({ groupId }) => groupId),
        groupOf,
      ),
      partCalendars: await byKey(
        call.parts.map(({ calendarId }) => calendarId),
        calendarOf,
      ),
    }
    reckoned.push(reckon(call, agreed, now))
  }
  if (reckoned.length > 0) await saveClocks(reckoned)
  return { reckoned: calls.length }
}

import type { Locale } from '@/lib/messages/locale'
import { type Clock, readClock } from '@/lib/service-clock/clock'
import { type Ledger, ledgerOf } from '@/lib/service-clock/ledger'
import { clockOf } from './call-clock'
import { type Promised, promises } from './contract-content'
import { findCallToReckon } from './store/clocks'
import { readHistories } from './store/histories'

export type PromiseView = {
  promised: Promised
  state: 'running' | 'paused' | 'stopped'
  missed: boolean
  timeZone: string
  ledger: Ledger
}

/** How a clock stands at `now`, and how its due time came about. */
export function viewOfClock(promised: Promised, clock: Clock, now: Date): PromiseView {
  const { state, missed } = readClock(clock, now.getTime())
  const timeZone = clock.terms.at(-1)?.calendar.zone.name ?? 'UTC'
  return { promised, state, missed, timeZone, ledger: ledgerOf(clock, now.getTime()) }
}

/**
 * What is promised on a call and how each due time came about, exact at `now`. Whoever calls has let the person read the
 * call. Nothing is promised where the contract leaves the service to somebody else.
 */
export async function readPromises(
  { number, outOfScope }: { number: number; outOfScope: boolean },
  locale: Locale,
  now: Date,
): Promise<PromiseView[]> {
  const call = outOfScope ? null : await findCallToReckon(number)
  if (!call) return []
  const { contract, calendars } = await readHistories(call.organizationId, call.siteId)
  return promises.flatMap((promised) => {
    const clock = clockOf(call, promised, contract, calendars, locale)
    return clock ? [viewOfClock(promised, clock, now)] : []
  })
}

import { minuteMs } from './calendar'
import { type Clock, readClock, type Stretch, stretches } from './clock'
import { localDays } from './working-time'

/** One line of the answer to "Why is it due then?". Only counted lines carry time; all of them together leave no gap. */
export type LedgerLine = {
  kind: Stretch['kind']
  fromMs: number
  untilMs: number
  countedMs: number
  /** Counted until the end of this line. */
  sumMs: number
  /** Holidays and other named days that a line without working time touches. */
  days: string[]
  /** What was waited for: it stopped the clock (`paused`) or was not allowed to (`counted`). */
  reason: string | null
}

export type Ledger = { lines: LedgerLine[]; countedMs: number; targetMs: number; dueMs: number | null }

function namedDays(stretch: Stretch): string[] {
  if (stretch.kind !== 'closed') return []
  const { calendar } = stretch.terms
  const names = [...localDays(calendar.zone, stretch)].flatMap((day) => calendar.days.get(day)?.name ?? [])
  return [...new Set(names)]
}

const reasonOf = (stretch: Stretch) =>
  stretch.kind === 'paused' ? stretch.reason : stretch.kind === 'counted' ? stretch.waitRefused : null

/** New terms, or an event that changes nothing, make no line of their own: it would read like its neighbour. */
const goesOn = (line: LedgerLine | undefined, { kind, reason }: LedgerLine): line is LedgerLine =>
  line?.kind === kind && line.reason === reason

const joined = (first: LedgerLine, next: LedgerLine): LedgerLine => ({
  ...{ ...next, fromMs: first.fromMs, countedMs: first.countedMs + next.countedMs },
  days: [...new Set([...first.days, ...next.days])],
})

/**
 * The itemised reckoning of a due time: from the start to when the target is reached, or to now while it cannot be said.
 * The lines touch each other, and what they count adds up to the target (to more, where new terms shortened it below
 * what had been used).
 */
export function ledgerOf(clock: Clock, nowMs: number): Ledger {
  const { dueMs, targetMs } = readClock(clock, nowMs)
  const lines: LedgerLine[] = []
  let sumMs = 0
  for (const stretch of stretches(clock, dueMs ?? nowMs)) {
    const { kind, fromMs, untilMs } = stretch
    const countedMs = kind === 'counted' ? untilMs - fromMs : 0
    sumMs += countedMs
    const line = { kind, fromMs, untilMs, countedMs, sumMs, days: namedDays(stretch), reason: reasonOf(stretch) }
    const last = lines.at(-1)
    if (goesOn(last, line)) lines[lines.length - 1] = joined(last, line)
    else lines.push(line)
  }
  return { lines, countedMs: sumMs, targetMs, dueMs }
}

const minutes = (ms: number) => Math.floor(ms / minuteMs)

/** The minutes of a line as they are shown: what its sum grows by. Cut to minutes each by itself, they would not add up. */
export const countedMinutes = ({ countedMs, sumMs }: LedgerLine): number => minutes(sumMs) - minutes(sumMs - countedMs)

/**
 * One clock of one call: how much working time it has used, and when its target is due.
 *
 * Units: instants and durations in milliseconds.
 * Shape: `events` and `terms` in order of time; the first event starts the clock, and the first terms hold from then on.
 * Model: time counts while the clock is neither stopped nor waiting for a reason that the terms allow, as far as it is
 * working time of the calendar in force. New terms count from their own instant on; what was counted before stays.
 * Waiting for a reason that is not allowed does not stop the clock. The target is missed by working time alone: a clock
 * whose time ran out at closing is not missed by the night that follows, nor by being resumed.
 */
import type { Calendar } from './calendar'
import { type Span, workingSpans } from './working-time'

export type ClockEvent =
  | { kind: 'start' | 'resume' | 'stop'; atMs: number }
  | { kind: 'wait'; atMs: number; reason: string }

export type Terms = { fromMs: number; calendar: Calendar; pauseReasons: readonly string[]; targetMs: number }

export type Clock = { events: readonly ClockEvent[]; terms: readonly Terms[] }

/** What the clock does: its time counts, it stands because nobody works, it waits, or it is over. */
export type Stretch = Span & { terms: Terms } & (
    | { kind: 'counted'; waitRefused: string | null }
    | { kind: 'closed' }
    | { kind: 'paused'; reason: string }
    | { kind: 'stopped' }
  )

type Status = { kind: 'running'; waitRefused: string | null } | { kind: 'paused'; reason: string } | { kind: 'stopped' }

function statusAfter(event: ClockEvent | undefined, { pauseReasons }: Terms): Status {
  if (event === undefined || event.kind === 'stop') return { kind: 'stopped' }
  if (event.kind !== 'wait') return { kind: 'running', waitRefused: null }
  const { reason } = event
  return pauseReasons.includes(reason) ? { kind: 'paused', reason } : { kind: 'running', waitRefused: reason }
}

const latest = <Item>(items: readonly Item[], at: (item: Item) => number, ms: number) =>
  items.findLast((item) => at(item) <= ms)

/** The life of a clock from its start until an instant, in stretches that touch each other. */
export function* stretches({ events, terms }: Clock, untilMs: number): Generator<Stretch> {
  const start = events[0]?.atMs
  const firstTerms = terms[0]
  if (start === undefined || !firstTerms) return
  const cuts = [...events.map(({ atMs }) => atMs), ...terms.map(({ fromMs }) => fromMs), untilMs]
  const instants = [...new Set(cuts)].filter((ms) => ms >= start && ms <= untilMs).sort((a, b) => a - b)
  for (const [index, fromMs] of instants.slice(0, -1).entries()) {
    const span = { fromMs, untilMs: instants[index + 1] as number }
    const inForce = latest(terms, (each) => each.fromMs, fromMs) ?? firstTerms
    const status = statusAfter(
      latest(events, ({ atMs }) => atMs, fromMs),
      inForce,
    )
    if (status.kind === 'running') yield* running(span, inForce, status.waitRefused)
    else yield { ...span, terms: inForce, ...status }
  }
}

function* running({ fromMs, untilMs }: Span, terms: Terms, waitRefused: string | null): Generator<Stretch> {
  let reached = fromMs
  for (const work of workingSpans(terms.calendar, { fromMs, untilMs })) {
    if (reached < work.fromMs) yield { kind: 'closed', fromMs: reached, untilMs: work.fromMs, terms }
    yield { kind: 'counted', waitRefused, ...work, terms }
    reached = work.untilMs
  }
  if (reached < untilMs) yield { kind: 'closed', fromMs: reached, untilMs, terms }
}

/** Where within counted time the target is reached, given what was counted before; null when not in this stretch. */
export function dueWithin({ fromMs, untilMs, terms }: Stretch, countedMs: number): number | null {
  const leftMs = Math.max(0, terms.targetMs - countedMs)
  return countedMs + (untilMs - fromMs) >= terms.targetMs ? fromMs + leftMs : null
}

export type Reading = {
  state: 'running' | 'paused' | 'stopped'
  /** Working time used by now. */
  countedMs: number
  /** The target in force now, or at the end. */
  targetMs: number
  /** When the target is or was reached; null while the clock stands still, and when it never will be. */
  dueMs: number | null
  /** Working time went on after the target was reached. */
  missed: boolean
}

/** How far ahead a due time is looked for: a calendar without hours never comes to it. */
export const horizonMs = 730 * 24 * 3_600_000

/** Reads a clock at an instant. Throws on a clock without events or terms. */
export function readClock(clock: Clock, nowMs: number): Reading {
  const terms = latest(clock.terms, ({ fromMs }) => fromMs, nowMs) ?? clock.terms[0]
  if (!terms || clock.events.length === 0) throw new Error('a clock has a start and terms')
  const status = statusAfter(
    latest(clock.events, ({ atMs }) => atMs, nowMs),
    terms,
  )
  let countedMs = 0
  let walkedMs = 0
  let dueMs: number | null = null
  let missed = false
  for (const stretch of stretches(clock, nowMs + horizonMs)) {
    const { kind, fromMs, untilMs } = stretch
    if (fromMs >= nowMs && dueMs !== null) break
    if (kind !== 'counted') continue
    if (dueMs !== null && fromMs < nowMs) missed = true
    dueMs ??= dueWithin(stretch, walkedMs)
    if (dueMs !== null && dueMs < Math.min(untilMs, nowMs)) missed = true
    walkedMs += untilMs - fromMs
    countedMs += Math.max(0, Math.min(untilMs, nowMs) - fromMs)
  }
  return { state: status.kind, countedMs, targetMs: terms.targetMs, dueMs, missed }
}

import type { Locale } from '@/lib/messages/locale'
import { minuteMs } from '@/lib/service-clock/calendar'
import type { Clock, ClockEvent, Terms } from '@/lib/service-clock/clock'
import { type CalendarContent, toCalendar } from './calendar-content'
import { type ContractContent, type Promised, targetMinutes } from './contract-content'

type From = { fromAt: Date }
export type ContractHistory = (From & { content: ContractContent; calendarId: string })[]
export type CalendarHistory = (From & { content: CalendarContent })[]

export type CallFacts = {
  kind: 'incident' | 'serviceRequest' | 'unknown'
  priority: number
  channel: string
  createdAt: Date
  events: { kind: string; data: unknown; at: Date; byStaff: boolean }[]
}

const inForce = <Item extends From>(items: readonly Item[], at: number): Item | undefined =>
  items.findLast(({ fromAt }) => fromAt.getTime() <= at) ?? items[0]

/** What is agreed from a time on; null: nothing. */
export type Agreed = From & {
  calendarId: string | null
  pauseReasons: readonly string[]
  targetMinutes: number | null
}

/**
 * The terms under which a clock runs, from the histories of what was agreed and of its calendars. What is in force at the
 * start holds from there; every later change counts from when it was made.
 */
export function termsFrom(
  startAt: Date,
  agreements: readonly Agreed[],
  calendars: ReadonlyMap<string, CalendarHistory>,
  locale: Locale,
): Terms[] {
  const startMs = startAt.getTime()
  const changes = [...agreements, ...[...calendars.values()].flat()].map(({ fromAt }) => fromAt.getTime())
  const instants = [startMs, ...changes.filter((ms) => ms > startMs)].sort((a, b) => a - b)
  const year = startAt.getUTCFullYear()
  return [...new Set(instants)].flatMap((ms) => {
    const agreed = inForce(agreements, ms)
    const calendar = agreed && inForce(calendars.get(agreed.calendarId ?? '') ?? [], ms)
    if (!agreed || !calendar) return []
    return {
      fromMs: ms,
      calendar: toCalendar(calendar.content, [year - 1, year, year + 1, year + 2], locale),
      pauseReasons: agreed.pauseReasons,
      targetMs: agreed.targetMinutes === null ? Number.POSITIVE_INFINITY : agreed.targetMinutes * minuteMs,
    }
  })
}

const answers = ['taken', 'message', 'resolved']
const reasonOf = (data: unknown) => String((data as { for?: unknown } | null)?.for ?? '')

/** The kinds of event that an event takes back: each the last of its kind. */
const slipsOf = ({ kind, data }: { kind: string; data?: unknown }): string[] | null => {
  if (kind === 'resolutionWithdrawn') return ['resolved']
  if (kind === 'takenUpAgain') return ['cancelled']
  return kind === 'undone' ? (data as { kinds: string[] }).kinds : null
}

/** A history without the steps that were slips: the time went on as if they had not been. */
export const withoutSlips = <Event extends { kind: string; data?: unknown }>(events: readonly Event[]): Event[] =>
  events.reduce<Event[]>((sofar, event) => {
    const slips = slipsOf(event)
    if (slips === null) sofar.push(event)
    for (const slip of slips ?? []) {
      const index = sofar.findLastIndex(({ kind }) => kind === slip)
      if (index >= 0) sofar.splice(index, 1)
    }
    return sofar
  }, [])

/** What a call's history means for a clock. Work that goes on after waiting ends the wait, whether or not it is said. */
export function clockEventsOf({ channel, createdAt, events: all }: CallFacts, promised: Promised): ClockEvent[] {
  const events = withoutSlips(all)
  const start: ClockEvent = { kind: 'start', atMs: createdAt.getTime() }
  if (promised === 'response') {
    // Who is on the phone is answered.
    if (channel === 'phone') return [start, { kind: 'stop', atMs: start.atMs }]
    const first = events.find(({ kind, byStaff }) => byStaff && answers.includes(kind))
    const closed = events.find(({ kind }) => kind === 'cancelled')
    const end = first ?? closed
    return end ? [start, { kind: 'stop', atMs: end.at.getTime() }] : [start]
  }
  return events.reduce<ClockEvent[]>(
    (sofar, { kind, data, at }) => {
      const atMs = at.getTime()
      const last = sofar.at(-1)?.kind
      if (kind === 'waiting') sofar.push({ kind: 'wait', atMs, reason: reasonOf(data) })
      else if (kind === 'resolved' || kind === 'cancelled') sofar.push({ kind: 'stop', atMs })
      else if (kind === 'rejected') sofar.push({ kind: 'resume', atMs })
      else if (last === 'wait' && (kind === 'resumed' || kind === 'taken' || kind === 'handedOver'))
        sofar.push({ kind: 'resume', atMs })
      return sofar
    },
    [start],
  )
}

/** A promise on a call as the service clock reads it; null when nothing is promised. */
export function clockOf(
  call: CallFacts,
  promised: Promised,
  contract: ContractHistory,
  calendars: ReadonlyMap<string, CalendarHistory>,
  locale: Locale,
): Clock | null {
  const agreed = contract.map(({ fromAt, calendarId, content }) => ({
    ...{ fromAt, calendarId, pauseReasons: content.pauseReasons },
    targetMinutes: targetMinutes(content, call, promised),
  }))
  const terms = termsFrom(call.createdAt, agreed, calendars, locale)
  const last = terms.at(-1)
  return last && Number.isFinite(last.targetMs) ? { terms, events: clockEventsOf(call, promised) } : null
}

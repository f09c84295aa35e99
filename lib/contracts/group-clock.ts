import type { Locale } from '@/lib/messages/locale'
import type { Clock, ClockEvent } from '@/lib/service-clock/clock'
import { type CalendarHistory, type CallFacts, clockEventsOf, termsFrom, withoutSlips } from './call-clock'
import type { Promised } from './contract-content'
import type { GroupAgreement } from './group-agreement'

export type AgreementHistory = { fromAt: Date; calendarId: string | null; content: GroupAgreement }[]
export type AgreedHistory = { agreements: AgreementHistory; calendars: ReadonlyMap<string, CalendarHistory> }

/** A time that a call has stood with a group; it stands there still while that has no end. */
export type Stay = { groupId: string; fromAt: Date; untilAt: Date | null }

/** `stay`: which of its stays a clock is about, counted from 1; 0: all of them together. */
export type GroupClock = { promised: Promised; stay: number; clock: Clock }

const beginnings = ['accepted', 'taken', 'assigned', 'resolved', 'cancelled']

const within = ({ fromAt, untilAt }: Stay, { events }: CallFacts) =>
  events.filter(({ at }) => at >= fromAt && (untilAt === null || at < untilAt))

const stopAt = (at: Date): ClockEvent => ({ kind: 'stop', atMs: at.getTime() })

/** Until somebody takes the call, or it leaves again: anew with every stay. */
function responseEvents(call: CallFacts, stay: Stay): ClockEvent[] {
  const here = withoutSlips(within(stay, call))
  const start: ClockEvent = { kind: 'start', atMs: stay.fromAt.getTime() }
  // Whoever registers a call on the phone and keeps it has taken it.
  const isOpened = stay.fromAt.getTime() <= call.createdAt.getTime()
  const isPassedOn = here.some(({ kind, at }) => kind === 'handedOver' && at <= stay.fromAt)
  const isKept = call.channel === 'phone' && isOpened && !isPassedOn
  const end = isKept ? stay.fromAt : (here.find(({ kind }) => beginnings.includes(kind))?.at ?? stay.untilAt)
  return end === null ? [start] : [start, stopAt(end)]
}

/** The time that the group has had it, all stays together: it stands while others have it. */
const resolutionEvents = (call: CallFacts, stays: readonly Stay[]): ClockEvent[] =>
  stays.flatMap((stay, index) => {
    const [start, ...rest] = clockEventsOf(
      { ...call, createdAt: stay.fromAt, events: within(stay, call) },
      'resolution',
    ) as [ClockEvent, ...ClockEvent[]]
    const arrived: ClockEvent = index === 0 ? start : { kind: 'resume', atMs: start.atMs }
    return [arrived, ...rest, ...(stay.untilAt === null ? [] : [stopAt(stay.untilAt)])]
  })

/** What a group agreed to for a call that has stood with it, as the service clock reads it; nothing where nothing is agreed. */
export function groupClocksOf(
  call: CallFacts,
  stays: readonly Stay[],
  { agreements, calendars }: AgreedHistory,
  locale: Locale,
): GroupClock[] {
  const first = stays[0]
  if (!first) return []
  const agreedOn = (promised: Promised) =>
    agreements.map(({ fromAt, calendarId, content: { pauseReasons, targets } }) => ({
      ...{ fromAt, calendarId, pauseReasons },
      targetMinutes: targets[String(call.priority) as keyof typeof targets]?.[promised] ?? null,
    }))
  const clocksOn = (promised: Promised, spans: { stay: number; startAt: Date; events: ClockEvent[] }[]) => {
    const agreed = agreedOn(promised)
    if (agreed.at(-1)?.targetMinutes == null) return []
    return spans.map(({ stay, startAt, events }) => ({
      ...{ promised, stay },
      clock: { terms: termsFrom(startAt, agreed, calendars, locale), events },
    }))
  }
  return [
    ...clocksOn(
      'response',
      stays.map((stay, index) => ({ stay: index + 1, startAt: stay.fromAt, events: responseEvents(call, stay) })),
    ),
    ...clocksOn('resolution', [{ stay: 0, startAt: first.fromAt, events: resolutionEvents(call, stays) }]),
  ]
}

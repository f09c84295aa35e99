import type { Locale } from '@/lib/messages/locale'
import type { Clock, ClockEvent } from '@/lib/service-clock/clock'
import { type CalendarHistory, type CallFacts, clockEventsOf, termsFrom } from './call-clock'
import type { Promised } from './contract-content'
import type { GroupAgreement } from './group-agreement'

export type AgreementHistory = { fromAt: Date; calendarId: string | null; content: GroupAgreement }[]

const arrivals = ['opened', 'handedOver', 'refused', 'takenBack']
const beginnings = ['accepted', 'taken', 'assigned', 'resolved', 'cancelled']

/** The time that a call has stood with the group that has it now: from when it came, with what has happened since. */
function stayOf(call: CallFacts): { facts: CallFacts; isOnThePhone: boolean } {
  const came = call.events.findLastIndex(({ kind }) => arrivals.includes(kind))
  const arrival = call.events[came]
  const facts = { ...call, createdAt: arrival?.at ?? call.createdAt, events: call.events.slice(came + 1) }
  return { facts, isOnThePhone: call.channel === 'phone' && (arrival?.kind ?? 'opened') === 'opened' }
}

function eventsOf(call: CallFacts, promised: Promised): { startAt: Date; events: ClockEvent[] } {
  const { facts, isOnThePhone } = stayOf(call)
  const startAt = facts.createdAt
  if (promised === 'resolution') return { startAt, events: clockEventsOf(facts, promised) }
  // Whoever registers a call on the phone and keeps it has taken it.
  const takenAt = isOnThePhone ? startAt : facts.events.find(({ kind }) => beginnings.includes(kind))?.at
  const start: ClockEvent = { kind: 'start', atMs: startAt.getTime() }
  return { startAt, events: takenAt ? [start, { kind: 'stop', atMs: takenAt.getTime() }] : [start] }
}

/** What a group agreed to for a call that stands with it, as the service clock reads it; null: nothing. */
export function groupClockOf(
  call: CallFacts,
  promised: Promised,
  agreements: AgreementHistory,
  calendars: ReadonlyMap<string, CalendarHistory>,
  locale: Locale,
): Clock | null {
  const { startAt, events } = eventsOf(call, promised)
  const agreed = agreements.map(({ fromAt, calendarId, content: { pauseReasons, targets } }) => ({
    ...{ fromAt, calendarId, pauseReasons },
    targetMinutes: targets[String(call.priority) as keyof typeof targets]?.[promised] ?? null,
  }))
  const isOver = agreed.at(-1)?.targetMinutes == null
  return isOver ? null : { terms: termsFrom(startAt, agreed, calendars, locale), events }
}

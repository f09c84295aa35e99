import { type Calendar, dayMs, minuteMs, periodsOn, type Zone } from './calendar'

export type Span = { fromMs: number; untilMs: number }

/** The parts of a span in which the zone's offset stays the same, in order. */
export function* offsetSpans({ offsets }: Zone, { fromMs, untilMs }: Span): Generator<Span & { offsetMs: number }> {
  for (const [index, { fromMs: since, offsetMs }] of offsets.entries()) {
    const from = index === 0 ? fromMs : Math.max(fromMs, since)
    const until = Math.min(untilMs, offsets[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY)
    if (from < until) yield { fromMs: from, untilMs: until, offsetMs }
  }
}

/** The days, in local time, that a span touches. */
export function* localDays(zone: Zone, span: Span): Generator<number> {
  let last = Number.NEGATIVE_INFINITY
  for (const { fromMs, untilMs, offsetMs } of offsetSpans(zone, span)) {
    const first = Math.floor((fromMs + offsetMs) / dayMs)
    for (let day = Math.max(first, last + 1); day * dayMs < untilMs + offsetMs; day++) {
      yield day
      last = day
    }
  }
}

/** The working time within a span, in order; spans that touch are one. A span may be endless, so it is read as far as needed. */
export function* workingSpans(calendar: Calendar, span: Span): Generator<Span> {
  let held: Span | undefined
  for (const { fromMs, untilMs, offsetMs } of offsetSpans(calendar.zone, span)) {
    for (let day = Math.floor((fromMs + offsetMs) / dayMs); day * dayMs - offsetMs < untilMs; day++) {
      for (const { startMinute, endMinute } of periodsOn(calendar, day)) {
        const from = Math.max(fromMs, day * dayMs + startMinute * minuteMs - offsetMs)
        const until = Math.min(untilMs, day * dayMs + endMinute * minuteMs - offsetMs)
        if (from >= until) continue
        const touches: boolean = held?.untilMs === from
        if (held && !touches) yield held
        held = { fromMs: held && touches ? held.fromMs : from, untilMs: until }
      }
    }
  }
  if (held) yield held
}

/** Working time between two instants, in milliseconds. */
export function workingMs(calendar: Calendar, span: Span): number {
  let sum = 0
  for (const { fromMs, untilMs } of workingSpans(calendar, span)) sum += untilMs - fromMs
  return sum
}

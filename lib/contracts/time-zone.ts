import { Temporal } from '@js-temporal/polyfill'
import type { Zone } from '@/lib/service-clock/calendar'

const since = Temporal.Instant.from('2020-01-01T00:00Z')
const lastYear = 2045
const known = new Map<string, Zone>()

export const timeZones: readonly string[] = Intl.supportedValuesOf('timeZone')

export const isTimeZone = (name: string): boolean => name === 'UTC' || timeZones.includes(name)

/** The offsets of a time zone as the service clock reads them. Throws on a zone that does not exist. */
export function zoneOf(name: string): Zone {
  const before = known.get(name)
  if (before) return before
  let at = since.toZonedDateTimeISO(name)
  const offsets = [{ fromMs: 0, offsetMs: at.offsetNanoseconds / 1e6 }]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || next.year > lastYear) break
    offsets.push({ fromMs: next.epochMilliseconds, offsetMs: next.offsetNanoseconds / 1e6 })
    at = next
  }
  const zone = { name, offsets }
  known.set(name, zone)
  return zone
}

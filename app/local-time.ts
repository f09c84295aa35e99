/** The zone in which pages show times, and in which people type them. */
export const pageTimeZone = 'Europe/Istanbul'

/** The moment that a date and time typed without a zone mean: `2026-03-02T09:30`. */
export function momentOf(typed: string, timeZone: string = pageTimeZone): Date {
  const asUtc = new Date(`${typed}Z`)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(asUtc)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return new Date(asUtc.getTime() - (sign === '-' ? -offset : offset))
}

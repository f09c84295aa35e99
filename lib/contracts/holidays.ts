import Holidays from 'date-holidays'
import type { Locale } from '@/lib/messages/locale'
import { dayMs, dayNumber } from '@/lib/service-clock/calendar'

export type Holiday = {
  day: number
  name: string
  /** Minutes since midnight when work ends; 0 when there is none that day. */
  endMinute: number
}

/** Half days that a law adds to the library's list: Turkey closes at one o'clock on the eves of these (Law 2429). */
const eves = [/^\d+-10-29/]
const eveEndMinute = 13 * 60
const eveName: Record<Locale, (name: string) => string> = {
  en: (name) => `Eve of ${name}`,
  tr: (name) => `${name} arifesi`,
}

const known = new Map<string, Holiday[]>()

/** The public holidays of a country (`TR`) or of a part of it (`DE-HH`) in a year, by their names in a language. */
export function holidaysOf(place: string, year: number, locale: Locale): Holiday[] {
  const key = `${place} ${year} ${locale}`
  const before = known.get(key)
  if (before) return before
  const [country = '', state] = place.split('-')
  const source = state ? new Holidays(country, state) : new Holidays(country)
  const holidays = (source.getHolidays(year, locale) ?? [])
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }): Holiday[] => {
      // A holiday by the moon begins at sunset in the library; by law it begins the day after.
      const first = dayNumber(date.slice(0, 10))
      const length = Math.max(1, Math.floor((end.getTime() - start.getTime()) / dayMs))
      const days = Array.from({ length }, (_, index) => ({ day: first + index, name, endMinute: 0 }))
      const hasEve = country === 'TR' && (length > 1 || eves.some((eve) => eve.test(date)))
      return hasEve ? [{ day: first - 1, name: eveName[locale](name), endMinute: eveEndMinute }, ...days] : days
    })
  known.set(key, holidays)
  return holidays
}

/** The countries there are holidays for: code and name. */
export const holidayCountries = (locale: Locale): { code: string; name: string }[] => {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return Object.keys(new Holidays().getCountries())
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}

export const isHolidayPlace = (place: string): boolean => {
  const [country = '', state] = place.split('-')
  const source = new Holidays()
  return country in source.getCountries() && (state === undefined || state in (source.getStates(country) ?? {}))
}

import type { Calendar } from '@/lib/service-clock/calendar'
import { everyDay } from '@/lib/service-clock/service-days'
import { toCalendar } from './calendar-content'
import { listCalendarContents } from './store/calendars'
import { listSiteCalendarContents } from './store/site-hours'

export type Place = { organizationId: string; siteId: string | null }

/** When these places are served now, as the service clock has it: by a site's own hours, else by the contract; without one, always. */
export async function calendarsOf(places: readonly Place[], now: Date): Promise<(place: Place) => Calendar> {
  const year = now.getUTCFullYear()
  const years = [year - 1, year, year + 1, year + 2]
  const sites = places.flatMap(({ siteId }) => siteId ?? [])
  const [ofContracts, ofSites] = await Promise.all([
    listCalendarContents([...new Set(places.map(({ organizationId }) => organizationId))]),
    sites.length === 0 ? [] : listSiteCalendarContents([...new Set(sites)]),
  ])
  const calendars = new Map([...ofContracts, ...ofSites].map(([id, content]) => [id, toCalendar(content, years, 'en')]))
  return ({ organizationId, siteId }) => calendars.get(siteId ?? '') ?? calendars.get(organizationId) ?? everyDay
}

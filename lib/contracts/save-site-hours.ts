import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findCalendar } from './store/calendars'
import { addSiteHours, listSiteHourRows, type StoredSiteHours, siteIsThere } from './store/site-hours'

export const listSiteHours = async (actor: Actor): Promise<Result<StoredSiteHours[], 'not-permitted'>> =>
  can(actor, 'contracts.manage', null) ? ok(await listSiteHourRows()) : refuse('not-permitted')

/** By which calendar a site is served from now on; null: by its organisation's contract. What was counted stays counted. */
export async function saveSiteHours(
  actor: Actor,
  { siteId, version, calendarId }: StoredSiteHours,
  now: Date,
): Promise<Result<null, 'not-permitted' | 'not-found' | 'changed-meanwhile'>> {
  if (!can(actor, 'contracts.manage', null)) return refuse('not-permitted')
  const isKnown = (await siteIsThere(siteId)) && (calendarId === null || (await findCalendar(calendarId)) !== null)
  if (!isKnown) return refuse('not-found')
  const won = await addSiteHours({ siteId, version, calendarId, actorId: actor.id, at: now })
  return won ? ok(null) : refuse('changed-meanwhile')
}

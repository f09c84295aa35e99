import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findListedPerson } from './store/listings'
import { findSite, saveSite } from './store/sites'

export type MoveToSiteRefusal = 'not-permitted' | 'not-found'

/** Says at which site of their organisation somebody works; null: at none in particular. */
export async function moveToSite(
  actor: Actor,
  { personId, siteId }: { personId: string; siteId: string | null },
): Promise<Result<null, MoveToSiteRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  const organizationId = (await findListedPerson(personId))?.organization?.id
  const site = siteId === null ? null : await findSite(siteId)
  if (!organizationId || (siteId !== null && site?.organizationId !== organizationId)) return refuse('not-found')
  return (await saveSite(personId, siteId, organizationId)) ? ok(null) : refuse('not-found')
}

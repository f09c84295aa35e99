import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { organizationExists } from './store/people'
import { addSiteRow } from './store/sites'

export type AddSiteRefusal = 'not-permitted' | 'no-such-organization' | 'name-taken'

/** A place where people of an organisation work. */
export async function addSite(
  actor: Actor,
  { organizationId, name }: { organizationId: string; name: string },
  now: Date,
): Promise<Result<null, AddSiteRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  if (!(await organizationExists(organizationId))) return refuse('no-such-organization')
  return (await addSiteRow({ organizationId, name, createdAt: now })) ? ok(null) : refuse('name-taken')
}

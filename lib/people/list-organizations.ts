import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { listOrganizations as listAll } from './store/people'

/** The customer organisations a new person can belong to. */
export async function listOrganizations(
  actor: Actor,
): Promise<Result<{ id: string; name: string }[], 'not-permitted'>> {
  return can(actor, 'people.manage', null) ? ok(await listAll()) : refuse('not-permitted')
}

/** The customer organisations by name, for those who work on their calls. */
export const organizationNames = async (actor: Actor): Promise<{ id: string; name: string }[]> =>
  can(actor, 'desk.see', null) ? listAll() : []

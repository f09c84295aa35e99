import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findListedPerson, type ListedPerson } from './store/listings'
import { listOrganizations } from './store/people'

type PersonToManage = { person: ListedPerson; organizations: { id: string; name: string }[]; isOwn: boolean }

/** What the page of one person shows to an administrator. */
export async function readPerson(
  actor: Actor,
  personId: string,
): Promise<Result<PersonToManage, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  const [person, organizations] = await Promise.all([findListedPerson(personId), listOrganizations()])
  return person ? ok({ person, organizations, isOwn: person.id === actor.id }) : refuse('not-found')
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { changeAccess, findPerson } from './store/people'

export type DisablePersonRefusal = 'not-permitted' | 'not-found' | 'own-account' | 'last-admin'

/** Shuts a person out from this moment; their calls and their history stay. */
export function disablePerson(actor: Actor, { personId }: { personId: string }, now: Date) {
  return setDisabledAt(actor, personId, now)
}

export function enablePerson(actor: Actor, { personId }: { personId: string }) {
  return setDisabledAt(actor, personId, null)
}

async function setDisabledAt(
  actor: Actor,
  personId: string,
  disabledAt: Date | null,
): Promise<Result<null, DisablePersonRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  if (personId === actor.id) return refuse('own-account')
  if (!(await findPerson(personId))) return refuse('not-found')
  const epoch = await changeAccess(personId, { disabledAt })
  return epoch === null ? refuse('last-admin') : ok(null)
}

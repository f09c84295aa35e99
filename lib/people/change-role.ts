import { type Actor, can, type Role } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type BelongingRefusal, belongingFault } from './belonging'
import { changeAccess, findPerson } from './store/people'

export type ChangeRoleRefusal = 'not-permitted' | 'not-found' | 'own-account' | 'last-admin' | BelongingRefusal

/** A new role ends every session of the person: the next page they ask for is one they may see. */
export async function changeRole(
  actor: Actor,
  { personId, role, organizationId }: { personId: string; role: Role; organizationId: string | null },
): Promise<Result<null, ChangeRoleRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  if (personId === actor.id) return refuse('own-account')
  if (!(await findPerson(personId))) return refuse('not-found')
  const fault = await belongingFault(role, organizationId)
  if (fault) return refuse(fault)

  const epoch = await changeAccess(personId, { role, organizationId })
  return epoch === null ? refuse('last-admin') : ok(null)
}

import { hashPassword, randomPassword } from '@/lib/auth/passwords'
import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findPerson, raiseEpoch } from './store/people'

export type SetPasswordRefusal = 'not-permitted' | 'not-found'

/** Gives a person a new password, drawn by lot and told once, and ends every session of theirs. */
export async function setPassword(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result<{ email: string; password: string }, SetPasswordRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  const person = await findPerson(personId)
  if (!person) return refuse('not-found')
  const password = randomPassword()
  await raiseEpoch(personId, { passwordHash: await hashPassword(password) })
  return ok({ email: person.email, password })
}

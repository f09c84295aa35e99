import { checkOwnPassword, type OwnPasswordRefusal } from '@/lib/auth/check-own-password'
import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type PasswordFault, passwordFault } from './password-rule'
import { findOwnPassword, raiseEpoch } from './store/people'

export type ChangeOwnPasswordRefusal = OwnPasswordRefusal | PasswordFault | 'same'

/** The new epoch: this device goes on with it, every other session of the person has ended. */
export async function changeOwnPassword(
  actor: Actor,
  { current, next }: { current: string; next: string },
  now: Date,
): Promise<Result<{ epoch: number }, ChangeOwnPasswordRefusal>> {
  const person = await findOwnPassword(actor.id)
  if (!person) return refuse('wrong')
  const fault = passwordFault(next, person)
  if (fault) return refuse(fault)

  const checked = await checkOwnPassword({ personId: actor.id, passwordHash: person.passwordHash, given: current }, now)
  if (!checked.ok) return checked
  if (await verifyPassword(person.passwordHash, next)) return refuse('same')
  return ok({ epoch: await raiseEpoch(actor.id, { passwordHash: await hashPassword(next) }) })
}

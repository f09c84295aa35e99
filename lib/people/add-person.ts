import { hashPassword, randomPassword } from '@/lib/auth/passwords'
import { type Actor, can, type Role } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type BelongingRefusal, belongingFault } from './belonging'
import { addPersonRow } from './store/people'

export type AddPersonRefusal = 'not-permitted' | 'email-taken' | BelongingRefusal
type Given = { email: string; name: string; phone: string | null; role: Role; organizationId: string | null }

/** A new person with a password drawn by lot, which is told once and stored nowhere. */
export async function addPerson(
  actor: Actor,
  given: Given,
  now: Date,
): Promise<Result<{ id: string; password: string }, AddPersonRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  const fault = await belongingFault(given.role, given.organizationId)
  if (fault) return refuse(fault)

  const password = randomPassword()
  const id = await addPersonRow({ ...given, passwordHash: await hashPassword(password), createdAt: now })
  return id ? ok({ id, password }) : refuse('email-taken')
}

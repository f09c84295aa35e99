import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findPerson, saveMayFix } from './store/people'

export type LetFixRefusal = 'not-permitted' | 'not-found' | 'not-level1'

/** Lets somebody of Level 1 mend the words of published entries, or takes that back. */
export async function letFix(
  actor: Actor,
  { personId, mayFix }: { personId: string; mayFix: boolean },
): Promise<Result<null, LetFixRefusal>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  const person = await findPerson(personId)
  if (!person) return refuse('not-found')
  if (person.role !== 'level1') return refuse('not-level1')
  await saveMayFix(personId, mayFix)
  return ok(null)
}

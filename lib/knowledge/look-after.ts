import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findUpkeep, listAuthors, saveUpkeep, type Upkeep } from './store/upkeep'

export type LookAfterRefusal = 'not-permitted' | 'not-found' | 'unknown-owner' | 'expires-first'

/** Who looks after a problem, and who could; null for who may not. */
export async function readUpkeep(
  actor: Actor,
  id: string,
): Promise<(Upkeep & { authors: { id: string; name: string }[] }) | null> {
  if (!can(actor, 'problem.edit', null)) return null
  const upkeep = await findUpkeep(id)
  return upkeep && { ...upkeep, authors: await listAuthors() }
}

/** Says on whose list a problem is, when it is to be read again, and when it stops being shown. */
export async function lookAfter(
  actor: Actor,
  { problemId, ...upkeep }: Upkeep & { problemId: string },
): Promise<Result<null, LookAfterRefusal>> {
  if (!can(actor, 'problem.edit', null)) return refuse('not-permitted')
  const { ownerId, reviewAt, expiresAt } = upkeep
  if (ownerId !== null && !(await listAuthors()).some(({ id }) => id === ownerId)) return refuse('unknown-owner')
  if (reviewAt && expiresAt && expiresAt < reviewAt) return refuse('expires-first')
  return (await saveUpkeep(problemId, upkeep)) ? ok(null) : refuse('not-found')
}

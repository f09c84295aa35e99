import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { addToken, findWorking, type ListedToken, listTokenRows, markRevoked, type WorkingToken } from './store'
import { newTokenText, tokenHash, tokenIn } from './token-text'

export type { WorkingToken } from './store'

export const listTokens = async (actor: Actor): Promise<Result<ListedToken[], 'not-permitted'>> =>
  can(actor, 'api.manage', null) ? ok(await listTokenRows()) : refuse('not-permitted')

/** Makes a token with which a system of an organisation opens calls for its people. Its secret is told here and never again. */
export async function makeToken(
  actor: Actor,
  { name, organizationId }: { name: string; organizationId: string },
  now: Date,
): Promise<Result<{ secret: string }, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'api.manage', null)) return refuse('not-permitted')
  const secret = newTokenText()
  const made = { name, organizationId, hash: tokenHash(secret), createdById: actor.id, createdAt: now }
  return (await addToken(made)) ? ok({ secret }) : refuse('not-found')
}

/** From now on nobody gets in with it; the calls that it opened stay. */
export async function revokeToken(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<null, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'api.manage', null)) return refuse('not-permitted')
  return (await markRevoked(id, now)) ? ok(null) : refuse('not-found')
}

/** Which system asks, by the header of its request; null: none that may. */
export async function systemOf(authorization: string | null, now: Date): Promise<WorkingToken | null> {
  const secret = tokenIn(authorization)
  return secret === null ? null : findWorking(tokenHash(secret), now)
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findProviderRow, listProviderRows, type StoredProvider } from './store'

export type { StoredProvider } from './store'

export const listProviders = async (actor: Actor): Promise<Result<StoredProvider[], 'not-permitted'>> =>
  can(actor, 'routing.manage', null) ? ok(await listProviderRows()) : refuse('not-permitted')

export async function readProvider(
  actor: Actor,
  id: string,
): Promise<Result<StoredProvider, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  const provider = await findProviderRow(id)
  return provider ? ok(provider) : refuse('not-found')
}

/** Who can be asked for help with a call. */
export const listAskable = async (actor: Actor): Promise<StoredProvider[]> =>
  can(actor, 'call.askProvider', null) ? (await listProviderRows()).filter(({ disabledAt }) => disabledAt === null) : []

/** A provider that can still be asked, or null. */
export async function findAskable(id: string): Promise<StoredProvider | null> {
  const provider = await findProviderRow(id)
  return provider?.disabledAt === null ? provider : null
}

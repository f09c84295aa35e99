import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findGroup, listActiveMembers, listAgents, listGroupIdsOf, listGroupRows, type StoredGroup } from './store'

export type { StoredGroup } from './store'

type Agents = Awaited<ReturnType<typeof listAgents>>

export const listGroups = async (actor: Actor): Promise<Result<StoredGroup[], 'not-permitted'>> =>
  can(actor, 'routing.manage', null) ? ok(await listGroupRows()) : refuse('not-permitted')

/** One group and who could be in it; null: a new one. */
export async function readGroup(
  actor: Actor,
  id: string | null,
): Promise<Result<{ group: StoredGroup | null; agents: Agents }, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  const [group, agents] = await Promise.all([id === null ? null : findGroup(id), listAgents()])
  return id !== null && group === null ? refuse('not-found') : ok({ group, agents })
}

/** The groups that somebody is in. */
export const groupsOf = (actor: Actor): Promise<string[]> => listGroupIdsOf(actor.id)

/** Everyone active in a group, to be told of something. */
export const membersOf = (groupId: string): Promise<{ id: string }[]> => listActiveMembers(groupId)

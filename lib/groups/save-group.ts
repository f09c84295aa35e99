import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { addGroup, findGroup, type GroupChange, listAgents, replaceGroup } from './store'

export type SaveGroupRefusal =
  | 'not-permitted'
  | 'not-found'
  | 'name-taken'
  | 'changed-meanwhile'
  | 'wrong-level'
  | 'level-in-use'

type Input = GroupChange & { id: string | null; version: number }

/** A new group, or who is in one from now on. Its members are agents of its level. */
export async function saveGroup(
  actor: Actor,
  { id, version, ...change }: Input,
  now: Date,
): Promise<Result<{ id: string }, SaveGroupRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  const agents = new Map((await listAgents()).map((agent) => [agent.id, agent.role]))
  if (change.members.some((member) => agents.get(member) !== change.level)) return refuse('wrong-level')
  if (id === null) {
    const added = await addGroup(change, now)
    return added === null ? refuse('name-taken') : ok({ id: added })
  }
  const group = await findGroup(id)
  if (!group) return refuse('not-found')
  // Calls stand in its queue at its level.
  if (group.level !== change.level) return refuse('level-in-use')
  const saved = await replaceGroup({ id, version }, change)
  return saved === 'saved' ? ok({ id }) : refuse(saved)
}

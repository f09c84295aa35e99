import { membersOf } from '@/lib/groups/read-groups'
import { siteOf } from '@/lib/people/list-sites'
import { groupFor } from '@/lib/routing/find-route'
import type { RoutedCall } from '@/lib/routing/route'
import type { Level } from './hand-over-ways'
import { listPeopleOfLevel } from './store/calls'

type Facts = Omit<RoutedCall, 'level' | 'siteId'>

/** Where a new call stands: with the group that the rules name, else with everybody of `level`. */
export async function routeNewCall(callerId: string, facts: Facts, level: Level) {
  const siteId = await siteOf(callerId)
  const group = await groupFor({ ...facts, siteId, level: null })
  return { siteId, supportLevel: group?.level ?? level, groupId: group?.id ?? null }
}

/** The group of a level that the rules name for a call, else null. */
export const groupAt = async (facts: Omit<RoutedCall, 'level'>, level: Level): Promise<string | null> =>
  (await groupFor({ ...facts, level }))?.id ?? null

/** Who is told of a call that comes to a queue: the group, or everybody of the level where nobody is in the group. */
export async function receiversAt(level: Level, groupId: string | null): Promise<{ id: string }[]> {
  const members = groupId === null ? [] : await membersOf(groupId)
  return members.length > 0 ? members : listPeopleOfLevel(level)
}

import { membersOf } from '@/lib/groups/read-groups'
import { siteOf } from '@/lib/people/list-sites'
import { findAskable, type StoredProvider } from '@/lib/providers/read-providers'
import { targetFor } from '@/lib/routing/find-route'
import type { RoutedCall } from '@/lib/routing/route'
import type { Level } from './hand-over-ways'
import { listPeopleOfLevel, localeOf, type StoredCall } from './store/calls'

type Facts = Omit<RoutedCall, 'level' | 'siteId'>

type Route = { siteId: string | null; supportLevel: Level; groupId: string | null }

/**
 * Where a new call stands: with the group that the rules name, else with everybody of `level`. A rule may have a provider
 * asked at once; the call itself then stands with the group that comes for its level.
 */
export async function routeNewCall(
  callerId: string,
  facts: Facts,
  level: Level,
): Promise<{ route: Route; asks: StoredProvider | null }> {
  const siteId = await siteOf(callerId)
  const target = await targetFor({ ...facts, siteId, level: null })
  if (target?.kind === 'group') return { route: { siteId, supportLevel: target.level, groupId: target.id }, asks: null }
  const groupId = target === null ? null : await groupAt({ ...facts, siteId }, level)
  return { route: { siteId, supportLevel: level, groupId }, asks: target && (await findAskable(target.id)) }
}

/** The provider that the rules name for a call, else null. */
export const suggestedProvider = async (call: StoredCall): Promise<string | null> =>
  (await targetFor({ ...call, locale: localeOf(call), level: 'provider' }))?.id ?? null

/** The group of a level that the rules name for a call, else null. */
export const groupAt = async (facts: Omit<RoutedCall, 'level'>, level: Level): Promise<string | null> =>
  (await targetFor({ ...facts, level }))?.id ?? null

/** Who is told of a call that comes to a queue: the group, or everybody of the level where nobody is in the group. */
export async function receiversAt(level: Level, groupId: string | null): Promise<{ id: string }[]> {
  const members = groupId === null ? [] : await membersOf(groupId)
  return members.length > 0 ? members : listPeopleOfLevel(level)
}

import { membersOf } from '@/lib/groups/read-groups'
import { siteOf } from '@/lib/people/list-sites'
import { findAskable, type StoredProvider } from '@/lib/providers/read-providers'
import { targetFor } from '@/lib/routing/find-route'
import type { RoutedCall } from '@/lib/routing/route'
import { partFor } from './ask-provider'
import type { CallEvent } from './call-events'
import type { Level } from './hand-over-ways'
import { listPeopleOfLevel, localeOf, type NewPart, type StoredCall } from './store/calls'
import { hasPart } from './store/parts'

type Facts = Omit<RoutedCall, 'level' | 'siteId'>

type Route = { siteId: string | null; supportLevel: Level; groupId: string | null }

type Routed = { route: Route; asks: Ask | null /** The group that a rule names, else null. */; group: string | null }

type Ask = { provider: StoredProvider; text: string }

/**
 * Where a new call stands: with the group that the rules name, else with everybody of `level`. A rule that has words for
 * its provider has it asked at once, in these; the call itself then stands with the group that comes for its level.
 */
export async function routeNewCall(callerId: string, facts: Facts, level: Level): Promise<Routed> {
  const siteId = await siteOf(callerId)
  const target = await targetFor({ ...facts, siteId, level: null })
  if (target?.kind === 'group') {
    return { route: { siteId, supportLevel: target.level, groupId: target.id }, asks: null, group: target.name }
  }
  const groupId = target === null ? null : await groupAt({ ...facts, siteId }, level)
  const provider = target?.brief ? await findAskable(target.id) : null
  return {
    route: { siteId, supportLevel: level, groupId },
    asks: provider && { provider, text: target?.brief ?? '' },
    group: null,
  }
}

/**
 * What the rules say of a call now that somebody has said what it is about: it goes where a new one would go, unless
 * somebody has it or was passed it; a provider is asked at once as for a new one, unless it waits already.
 */
export async function routeOnceKnown(call: StoredCall, facts: Facts, now: Date) {
  const { route, asks, group } = await routeNewCall(call.callerId, facts, call.supportLevel)
  const isFree = call.state === 'new' && call.assigneeId === null && call.receipt === null
  const hasMoved = isFree && (route.supportLevel !== call.supportLevel || route.groupId !== call.groupId)
  const moved: CallEvent[] = hasMoved ? [{ kind: 'routed', level: route.supportLevel, group }] : []
  const isAsked = call.state === 'waiting' || (await hasPart(call.id, ['asked', 'accepted']))
  const asked = askedAtOnce(isAsked ? null : asks, facts.priority, now)
  return {
    data: { ...(hasMoved ? { supportLevel: route.supportLevel, groupId: route.groupId } : {}), ...asked.waits },
    events: [...moved, ...asked.events],
    part: asked.part,
    came: asked.part.asks ? ('asked' as const) : hasMoved ? ('moved' as const) : ('stayed' as const),
  }
}

/** What follows for a new call whose rule asks a provider at once: it waits for it, and the provider gets its mail. */
export function askedAtOnce(asks: Ask | null, priority: number, now: Date) {
  if (!asks) return { waits: {}, events: [], part: {} as { asks?: NewPart } }
  const waiting: CallEvent = { kind: 'waiting', for: 'provider', until: null }
  return {
    waits: { state: 'waiting', waitingFor: 'provider' } as const,
    events: [waiting],
    part: { asks: partFor(asks.provider, { priority, text: asks.text, actorId: null }, now) },
  }
}

/** The provider that the rules name for a call that is passed on, or named as it was opened, else null. */
export async function suggestedProvider(call: StoredCall): Promise<string | null> {
  const facts = { ...call, locale: localeOf(call) }
  const passedOn = await targetFor({ ...facts, level: 'provider' })
  if (passedOn) return passedOn.id
  const opened = await targetFor({ ...facts, level: null })
  return opened?.kind === 'provider' ? opened.id : null
}

/** The group of a level that the rules name for a call, else null. */
export const groupAt = async (facts: Omit<RoutedCall, 'level'>, level: Level): Promise<string | null> =>
  (await targetFor({ ...facts, level }))?.id ?? null

/** Who is told of a call that comes to a queue: the group, or everybody of the level where nobody is in the group. */
export async function receiversAt(level: Level, groupId: string | null): Promise<{ id: string }[]> {
  const members = groupId === null ? [] : await membersOf(groupId)
  return members.length > 0 ? members : listPeopleOfLevel(level)
}

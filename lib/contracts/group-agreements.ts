import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { type GroupAgreement, isAnythingAgreed } from './group-agreement'
import { groupClocksOf } from './group-clock'
import type { PromiseView } from './read-promises'
import { viewOfClock } from './read-promises'
import { findCallToReckon } from './store/clocks'
import { addAgreement, findAgreement, groupIsThere, readAgreementHistory, type StoredAgreement } from './store/groups'

export type { StoredAgreement } from './store/groups'

export type SaveAgreementRefusal = 'not-permitted' | 'not-found' | 'calendar-needed' | 'changed-meanwhile'

/** What a group agrees to now; null: nothing yet. */
export const readAgreement = async (
  actor: Actor,
  groupId: string,
): Promise<Result<StoredAgreement | null, 'not-permitted'>> =>
  can(actor, 'routing.manage', null) ? ok(await findAgreement(groupId)) : refuse('not-permitted')

/** What a group agrees to from now on; what was counted before stays. `version` 0: the first agreement. */
export async function saveAgreement(
  actor: Actor,
  agreement: { groupId: string; version: number; calendarId: string | null; content: GroupAgreement },
  now: Date,
): Promise<Result<null, SaveAgreementRefusal>> {
  const { groupId, calendarId, content } = agreement
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (!(await groupIsThere(groupId, calendarId))) return refuse('not-found')
  if (calendarId === null && isAnythingAgreed(content)) return refuse('calendar-needed')
  return (await addAgreement({ ...agreement, actorId: actor.id, at: now })) ? ok(null) : refuse('changed-meanwhile')
}

export type GroupPromises = { groupId: string; group: string; promises: PromiseView[] }

/**
 * The clocks of every group that has had a call and agreed to something, the latest first, for agents: exact at `now`.
 * What begins anew with each stay is shown of the last one. Whoever calls has let the person read the call.
 */
export async function readGroupPromises(
  { number }: { number: number },
  locale: Locale,
  now: Date,
): Promise<GroupPromises[]> {
  const call = await findCallToReckon(number)
  const latest = call?.stays.toReversed() ?? []
  const groups = new Map(latest.map(({ groupId, group }) => [groupId, group.name]))
  const read = await Promise.all(
    [...groups].map(async ([groupId, group]) => {
      const stays = call?.stays.filter((stay) => stay.groupId === groupId) ?? []
      const history = await readAgreementHistory(groupId)
      const clocks = call ? groupClocksOf(call, stays, history, locale) : []
      const shown = clocks.filter(({ stay }) => stay === 0 || stay === stays.length)
      return { groupId, group, promises: shown.map(({ promised, clock }) => viewOfClock(promised, clock, now)) }
    }),
  )
  return read.filter(({ promises }) => promises.length > 0)
}

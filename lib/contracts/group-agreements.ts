import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { promises } from './contract-content'
import { type GroupAgreement, isAnythingAgreed } from './group-agreement'
import { groupClockOf } from './group-clock'
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

/** The clocks of the group that has a call, for agents: exact at `now`. Whoever calls has let the person read the call. */
export async function readGroupPromises(
  { number, groupId }: { number: number; groupId: string | null },
  locale: Locale,
  now: Date,
): Promise<PromiseView[]> {
  if (groupId === null) return []
  const { agreements, calendars } = await readAgreementHistory(groupId)
  const call = agreements.length === 0 ? null : await findCallToReckon(number)
  if (!call) return []
  return promises.flatMap((promised) => {
    const clock = groupClockOf(call, promised, agreements, calendars, locale)
    return clock ? [viewOfClock(promised, clock, now)] : []
  })
}

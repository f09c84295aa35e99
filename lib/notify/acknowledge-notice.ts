import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { CallNotice } from './notice'
import { findNotice, markAcknowledged, markAllAcknowledged } from './store'

export type AcknowledgeRefusal = 'not-found'

/** A person says that they have read a notice. Someone else's does not exist for them. */
export async function acknowledgeNotice(
  actor: Actor,
  noticeId: string,
  now: Date,
): Promise<Result<null, AcknowledgeRefusal>> {
  const notice = await findNotice(noticeId)
  if (!notice || !can(actor, 'notice.acknowledge', notice)) return refuse('not-found')
  await markAcknowledged(noticeId, now)
  return ok(null)
}

const callKinds = [
  'callHandedOver',
  'callResolved',
  'callReminder',
  'callUnanswered',
  'callAssigned',
  'callCancelled',
  'callWaitOver',
  'callReopened',
  'callUndelivered',
  'callFilesRefused',
  'callRejected',
  'callConfirmed',
  'callMessage',
] satisfies CallNotice['kind'][]

/** All news of calls at once. New knowledge is acknowledged one by one: that word means that it was read. */
export const acknowledgeCallNotices = (actor: Actor, now: Date): Promise<void> =>
  markAllAcknowledged(actor.id, callKinds, now)

import { receiversAt } from './call-route'
import { isOpen } from './call-states'
import { findCallById, saveCallEvent } from './store/calls'

/**
 * Notes on a call, once and for agents, that a mail about it did not reach somebody. Whoever has the call is told, or
 * those in whose queue it stands: the person has to be reached another way. Not of what colleagues did not get: two bad
 * addresses would tell each other for ever.
 */
export async function noteUndelivered(
  {
    callId,
    key,
    to,
    isColleague,
    mail,
  }: { callId: string; key: string; to: string; isColleague: boolean; mail: string },
  now: Date,
): Promise<boolean> {
  const call = await findCallById(callId)
  if (!call) return false
  const tells = !isColleague && (isOpen(call.state) || call.state === 'resolved')
  const { supportLevel, groupId, assigneeId } = call
  const receivers = assigneeId === null ? await receiversAt(supportLevel, groupId) : [{ id: assigneeId }]
  const notices = (tells ? receivers : []).map(({ id }) => ({
    personId: id,
    kind: 'callUndelivered',
    key: `callUndelivered:${key}:${id}`,
    data: { number: call.number, title: call.title },
  }))
  return saveCallEvent(callId, key, { kind: 'undelivered', to, mail }, { notices, actorId: null, at: now })
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { receiversAt } from './call-route'
import { callNotice } from './change-call'
import { findCall, type StoredCall, saveCallEvent } from './store/calls'
import { saveFollowUp } from './store/follow-ups'

export type MessageInput = {
  key: string
  number: number
  text: string
  /** Among agents only. */
  internal: boolean
  /** The mail it came in. */
  mail?: string
  /** The known problem that it points to. */
  offers?: string
}

/**
 * Adds a message between customer and agents, or a note among agents. Answers with the number of the call it stands on:
 * the caller's reply to a call that is over opens a new one.
 */
export async function writeMessage(
  actor: Actor,
  { key, number, text, internal, mail, offers }: MessageInput,
  now: Date,
): Promise<Result<{ number: number }, 'not-found' | 'not-permitted'>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, 'call.comment', call)) return refuse('not-permitted')
  if (internal && !can(actor, 'call.readInternal', null)) return refuse('not-permitted')

  const isCaller = actor.id === call.callerId
  if (isCaller && (call.state === 'closed' || call.state === 'cancelled'))
    return ok({ number: await followUp(call, { key, text, mail }, now) })
  const receiver = isCaller ? call.assigneeId : call.callerId
  const notices =
    internal || receiver === null
      ? []
      : [{ ...callNotice('callMessage', call, receiver), key: `callMessage:${key}:${receiver}` }]
  await saveCallEvent(
    call.id,
    key,
    internal
      ? { kind: 'note', text, ...(mail ? { mail } : {}) }
      : { kind: 'message', text, ...(mail ? { mail } : {}), ...(offers ? { offers } : {}) },
    { notices, actorId: actor.id, at: now },
    // Whoever waited for the customer waits no more.
    { answers: isCaller },
  )
  return ok({ number })
}

type Reply = { key: string; text: string; mail: string | undefined }

async function followUp(call: StoredCall, reply: Reply, now: Date): Promise<number> {
  const { kind, title, callerId, organizationId, serviceId, impact, urgency, priority } = call
  const { siteId } = call
  const level = call.supportLevel === 'level0' ? 'level1' : call.supportLevel
  const groupId = level === call.supportLevel ? call.groupId : null
  return saveFollowUp(
    call,
    {
      ...{ kind, title, callerId, organizationId, serviceId, siteId, groupId, impact, urgency, priority },
      channel: reply.mail === undefined ? 'portal' : 'mail',
      supportLevel: level,
    },
    { ...reply, actorId: callerId, receivers: await receiversAt(level, groupId), at: now },
  )
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { callNotice } from './change-call'
import { findCall, saveCallEvent } from './store/calls'

export type MessageInput = { key: string; number: number; text: string /** Among agents only. */; internal: boolean }

/** Adds a message between customer and agents, or a note among agents. */
export async function writeMessage(
  actor: Actor,
  { key, number, text, internal }: MessageInput,
  now: Date,
): Promise<Result<null, 'not-found' | 'not-permitted'>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, 'call.comment', call)) return refuse('not-permitted')
  if (internal && !can(actor, 'call.readInternal', null)) return refuse('not-permitted')

  const receiver = actor.id === call.callerId ? call.assigneeId : call.callerId
  const notices =
    internal || receiver === null
      ? []
      : [{ ...callNotice('callMessage', call, receiver), key: `callMessage:${key}:${receiver}` }]
  await saveCallEvent(call.id, key, internal ? { kind: 'note', text } : { kind: 'message', text }, {
    notices,
    actorId: actor.id,
    at: now,
  })
  return ok(null)
}

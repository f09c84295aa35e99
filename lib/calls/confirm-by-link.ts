import type { Actor } from '@/lib/auth/policy'
import { env } from '@/lib/env'
import { type Result, refuse } from '@/lib/result'
import type { ChangeRefusal } from './change-call'
import { confirmResolution, rejectResolution } from './confirm-resolution'
import { readConfirmationToken } from './confirmation-link'
import { findCallById, isActivePerson, type StoredCall } from './store/calls'

type Said = { text: string; sure: boolean }
type Answer = Result<StoredCall, ChangeRefusal>

/** What a link asks about: the call while it awaits this word, and nothing of its history. */
export async function readConfirmation(token: string, now: Date): Promise<{ number: number; title: string } | null> {
  const call = await callOf(token, now)
  return call && { number: call.number, title: call.title }
}

/** Whoever holds the link speaks for the caller, about this one resolution. */
async function callOf(token: string, now: Date): Promise<StoredCall | null> {
  const asked = readConfirmationToken(token, env().NEXTAUTH_SECRET, now)
  const call = asked && (await findCallById(asked.callId))
  if (call?.state !== 'resolved' || call.resolvedAt?.getTime() !== asked?.resolvedAt.getTime()) return null
  return (await isActivePerson(call.callerId)) ? call : null
}

const callerOf = ({ callerId, organizationId }: StoredCall): Actor => ({
  id: callerId,
  role: 'customer',
  organizationId,
})

export async function confirmByLink(token: string, said: Said, now: Date): Promise<Answer> {
  const call = await callOf(token, now)
  return call ? confirmResolution(callerOf(call), { ...call, ...said }, now, 'mail') : refuse('not-found')
}

export async function rejectByLink(token: string, { text: reason, sure }: Said, now: Date): Promise<Answer> {
  const call = await callOf(token, now)
  return call ? rejectResolution(callerOf(call), { ...call, reason, sure }, now) : refuse('not-found')
}

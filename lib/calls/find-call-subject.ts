import { type Actor, can } from '@/lib/auth/policy'
import { findCall } from './store/calls'

export type CallSubject = { id: string; callerId: string; organizationId: string }

/** What the policy asks of a call that somebody may read; null for whom it does not exist. */
export async function findCallSubject(actor: Actor, number: number): Promise<CallSubject | null> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return null
  const { id, callerId, organizationId } = call
  return { id, callerId, organizationId }
}

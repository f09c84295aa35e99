import { type Actor, can } from '@/lib/auth/policy'
import { findCall } from './store/calls'

/** The id of a call that somebody works with at the desk; null for whom it does not exist. */
export async function findCallForDesk(actor: Actor, number: number): Promise<string | null> {
  if (!can(actor, 'desk.see', null)) return null
  const call = await findCall(number)
  return call && can(actor, 'call.read', call) ? call.id : null
}

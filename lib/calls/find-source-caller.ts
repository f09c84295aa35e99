import { type Actor, can } from '@/lib/auth/policy'
import { findCallById } from './store/calls'

/** Whose call it was, as far as it tells who they are; null for whom the call does not exist. */
export async function findSourceCaller(
  actor: Actor,
  id: string,
): Promise<{ name: string; email: string; phone: string | null } | null> {
  const call = await findCallById(id)
  if (!call || !can(actor, 'call.read', call)) return null
  const { name, email, phone } = call.caller
  return { name, email, phone }
}

import { type Actor, can } from '@/lib/auth/policy'
import { inTransaction } from './store/banks'
import { findDraftOfCall } from './store/drafts'

/** The known problem that a call has brought to light, in whatever state it is; null if none has been written yet. */
export async function findTaught(actor: Actor, callId: string): Promise<string | null> {
  if (!can(actor, 'studio.see', null)) return null
  return inTransaction((tx) => findDraftOfCall(tx, callId))
}

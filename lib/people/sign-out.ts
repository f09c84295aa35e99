import type { Actor } from '@/lib/auth/policy'
import { raiseEpoch } from './store/people'

/** Ends every session of this person, on every device. */
export async function signOut(actor: Actor): Promise<void> {
  await raiseEpoch(actor.id)
}

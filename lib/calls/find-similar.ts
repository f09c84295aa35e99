import { type Actor, can } from '@/lib/auth/policy'
import { findChosenCaller } from '@/lib/people/find-caller'
import { listSimilar, type SimilarCall } from './store/families'

export type { SimilarCall } from './store/families'

const most = 5
const leastWords = 3

/** What of the caller's organisation is open already about the same thing. */
export async function findSimilar(
  actor: Actor,
  { callerId, words, service }: { callerId: string; words: string; service: string | null },
): Promise<SimilarCall[]> {
  if (!can(actor, 'call.register', null)) return []
  const caller = await findChosenCaller(actor, callerId)
  if (!caller || (words.trim().length < leastWords && service === null)) return []
  return listSimilar({ organizationId: caller.organizationId, words: words.trim(), serviceId: service }, most)
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { FlagEnd } from './flag'
import { markFlagClosed } from './store'

/** Takes a flag off the list, with what came of it. */
export async function closeFlag(
  actor: Actor,
  { id, as, answer }: { id: string; as: FlagEnd; answer: string },
  now: Date,
): Promise<Result<null, 'not-permitted' | 'closed-already'>> {
  if (!can(actor, 'flag.close', null)) return refuse('not-permitted')
  return (await markFlagClosed({ id, as, answer, actorId: actor.id, now })) ? ok(null) : refuse('closed-already')
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type LearningResult, learnFromOutcomes } from './learn-from-outcomes'

/** Learns without waiting for the next turn of the worker. */
export async function learnNow(actor: Actor, now: Date): Promise<Result<LearningResult, 'not-permitted'>> {
  return can(actor, 'bank.learn', null) ? ok(await learnFromOutcomes(now, true)) : refuse('not-permitted')
}

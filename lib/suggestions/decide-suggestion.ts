import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findSuggestion, markSuggestion } from './store'
import { type SuggestionState, type SuggestionStep, suggestionSteps } from './suggestion-states'

export type DecideRefusal = 'not-permitted' | 'not-found' | 'wrong-state' | 'no-reason' | 'changed-meanwhile'
type Input = { id: string; version: number; step: SuggestionStep; reason: string }

/** Takes a suggestion one step on. Whoever plans it owns it; a decision has a reason. */
export async function decideSuggestion(
  actor: Actor,
  { id, version, step, reason }: Input,
  now: Date,
): Promise<Result<null, DecideRefusal>> {
  if (!can(actor, 'suggestion.decide', null)) return refuse('not-permitted')
  const suggestion = await findSuggestion(id)
  if (!suggestion) return refuse('not-found')
  if (suggestion.version !== version) return refuse('changed-meanwhile')
  const { from, to, needsReason } = suggestionSteps[step]
  const states: readonly SuggestionState[] = from
  if (!states.includes(suggestion.state as SuggestionState)) return refuse('wrong-state')
  if (needsReason && reason === '') return refuse('no-reason')
  const decided = needsReason ? { decision: reason, decidedAt: now } : {}
  const owned = step === 'plan' ? { ownerId: actor.id } : {}
  const won = await markSuggestion(
    { id, version },
    { state: to, doneAt: to === 'done' ? now : null, ...decided, ...owned },
  )
  return won ? ok(null) : refuse('changed-meanwhile')
}

import { type Actor, can } from '@/lib/auth/policy'
import { listServices } from '@/lib/knowledge/list-services'
import { ok, type Result, refuse } from '@/lib/result'
import { saveSuggestion } from './store'

export type SuggestionInput = {
  /** The form's own: nine equal submits are one suggestion. */
  key: string
  title: string
  text: string
  benefit: string
  serviceId: string | null
}

/** Says what could be better; every colleague may. */
export async function makeSuggestion(
  actor: Actor,
  input: SuggestionInput,
  now: Date,
): Promise<Result<null, 'not-permitted' | 'unknown-service'>> {
  if (!can(actor, 'suggestion.make', null)) return refuse('not-permitted')
  const { serviceId } = input
  if (serviceId !== null && !(await listServices()).some(({ id }) => id === serviceId)) return refuse('unknown-service')
  await saveSuggestion({ ...input, authorId: actor.id, createdAt: now })
  return ok(null)
}

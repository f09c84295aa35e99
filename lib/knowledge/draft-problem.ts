import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type BeginRefusal, beginEntry } from './begin-entry'
import { type DraftMaterial, firstDraft } from './first-draft'

export type DraftInput = DraftMaterial & {
  /** The form's own: the same form pressed twice is one draft. */
  key: string
  sourceCallId?: string | undefined
}
export type DraftRefusal = 'not-permitted' | BeginRefusal

/** Begins a known problem, blank or from what a call brought to light. */
export async function draftProblem(
  actor: Actor,
  { key, sourceCallId, ...material }: DraftInput,
  now: Date,
): Promise<Result<{ problemId: string }, DraftRefusal>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const begun = await beginEntry(actor, {
    ...{ kind: 'problem', key, title: material.title, sourceCallId, now },
    contentOf: (id) => firstDraft(id, material),
  })
  return begun.ok ? ok({ problemId: begun.value.id }) : begun
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import { type DraftMaterial, firstDraft } from './first-draft'
import { freeSlug, slugOf } from './slug'
import { inTransaction } from './store/banks'
import { findDraftByKey, findDraftOfCall, listIdsLike, lockDrafts, saveNewProblem, serviceExists } from './store/drafts'
import { saveDraft, saveProblemEvent } from './store/problem-steps'

export type DraftInput = DraftMaterial & {
  /** The form's own: the same form pressed twice is one draft. */
  key: string
  sourceCallId?: string | undefined
}
export type DraftRefusal = 'not-permitted' | 'unknown-service' | 'taught-already'

/** Begins a known problem, blank or from what a call brought to light. */
export async function draftProblem(
  actor: Actor,
  input: DraftInput,
  now: Date,
): Promise<Result<{ problemId: string }, DraftRefusal>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const { key, sourceCallId, ...material } = input
  return inTransaction(async (tx) => {
    await lockDrafts(tx)
    const known = await findDraftByKey(tx, key)
    if (known !== null) return ok({ problemId: known })
    if (sourceCallId !== undefined && (await findDraftOfCall(tx, sourceCallId)) !== null)
      return refuse('taught-already')
    if (!(await serviceExists(tx, material.service))) return refuse('unknown-service')

    const slug = slugOf(material.title)
    const id = freeSlug(slug, await listIdsLike(tx, slug))
    const content = firstDraft(id, material)
    await saveNewProblem(tx, { id, service: content.service, sourceCallId: sourceCallId ?? null, now })
    await saveDraft(tx, { problemId: id, number: 1, content, hash: contentHash(content), authorId: actor.id, now })
    const data = { revision: 1, key, ...(sourceCallId === undefined ? {} : { sourceCallId }) }
    await saveProblemEvent(tx, { problemId: id, kind: 'drafted', actorId: actor.id, data, at: now })
    return ok({ problemId: id })
  })
}

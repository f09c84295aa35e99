import { type Actor, can } from '@/lib/auth/policy'
import { type Result, refuse } from '@/lib/result'
import { type EditRefusal, editProblem } from './edit-problem'
import { findProblem } from './store/problems'

/** Puts the content of an earlier revision into the working one, as an edit like any other: nothing of the history goes. */
export async function restoreRevision(
  actor: Actor,
  { problemId, version, revision }: { problemId: string; version: number; revision: number },
  now: Date,
): Promise<Result<{ version: number; revision: number }, EditRefusal>> {
  if (!can(actor, 'problem.edit', null)) return refuse('not-permitted')
  const former = (await findProblem(problemId))?.revisions.find(({ number }) => number === revision)
  if (!former) return refuse('not-found')
  return editProblem(actor, { problemId, version, content: former.content }, now)
}

import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import { type ProblemContent, problemContent } from './problem-content'
import { refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { inTransaction } from './store/banks'
import { serviceExists } from './store/drafts'
import { markStep, markWrittenHere, saveDraft, saveProblemEvent } from './store/problem-steps'
import { findProblem } from './store/problems'

export type EditInput = { problemId: string; version: number; content: ProblemContent }
export type EditRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'bad-content' | 'unknown-service'

/** Writes the whole content of the working revision; of a published problem this begins a new one beside it. */
export async function editProblem(
  actor: Actor,
  { problemId, version, content: given }: EditInput,
  now: Date,
): Promise<Result<{ version: number; revision: number }, EditRefusal>> {
  const parsed = problemContent.safeParse(given)
  return inTransaction(async (tx) => {
    const problem = await findProblem(problemId, tx)
    const refusal = problem && refusalOf('edit', actor, stepSubject(problem, actor.id))
    if (refusal === 'not-permitted') return refuse(refusal)
    if (!problem) return refuse('not-found')
    if (problem.version !== version) return refuse('changed-meanwhile')
    if (refusal) return refuse(refusal)
    if (!parsed.success) return refuse('bad-content')
    const content = parsed.data
    if (!(await serviceExists(tx, content.service))) return refuse('unknown-service')

    const { newest, live } = problem
    const hash = contentHash(content)
    if (hash === newest.hash && problem.state !== 'archived') return ok({ version, revision: newest.number })
    if (!(await markStep(tx, { id: problemId, version, step: 'edit', now }))) return refuse('changed-meanwhile')
    const revision = newest.publishedAt === null && problem.state === 'draft' ? newest.number : newest.number + 1
    await saveDraft(tx, { problemId, number: revision, content, hash, authorId: actor.id, now })
    await markWrittenHere(tx, { id: problemId, service: live ? null : content.service, now })
    await saveProblemEvent(tx, { problemId, kind: 'edited', actorId: actor.id, data: { revision }, at: now })
    return ok({ version: version + 1, revision })
  })
}

import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { inTransaction } from './store/banks'
import { markStep, saveProblemEvent } from './store/problem-steps'
import { findProblem } from './store/problems'

export type MoveRefusal = StepRefusal | 'not-found' | 'changed-meanwhile'

type Move = { problemId: string; version: number; note?: string } & (
  | { step: 'submit'; event: 'submitted' }
  | { step: 'sendBack'; event: 'sentBack' }
)

/** A step that changes the state and nothing else. */
export async function moveProblem(
  actor: Actor,
  { problemId, version, note, step, event }: Move,
  now: Date,
): Promise<Result<{ version: number }, MoveRefusal>> {
  return inTransaction(async (tx) => {
    const problem = await findProblem(problemId, tx)
    if (!problem) return refuse('not-found')
    const refusal = refusalOf(step, actor, stepSubject(problem, actor.id))
    if (refusal) return refuse(refusal)
    if (!(await markStep(tx, { id: problemId, version, step, now }))) return refuse('changed-meanwhile')
    const data = { revision: problem.newest.number, ...(note === undefined ? {} : { note }) }
    await saveProblemEvent(tx, { problemId, kind: event, actorId: actor.id, data, at: now })
    return ok({ version: version + 1 })
  })
}

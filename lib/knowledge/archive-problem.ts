import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { refusalOf, type StepRefusal } from './problem-states'
import { archivingGaps } from './publishing-gaps'
import { stepSubject } from './step-subject'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { closeLive, markGone, markStep, saveProblemEvent } from './store/problem-steps'
import { findProblem } from './store/problems'

export type ArchiveRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'in-use'

/** Takes a problem out of the bank, with whatever was being written on it; running diagnoses keep the number they began on. */
export async function archiveProblem(
  actor: Actor,
  { problemId, version, reason }: { problemId: string; version: number; reason: string },
  now: Date,
): Promise<Result<{ version: number }, ArchiveRefusal>> {
  return changeBank(async (tx) => {
    const problem = await findProblem(problemId, tx)
    if (!problem) return refuse('not-found')
    const refusal = refusalOf('archive', actor, stepSubject(problem, actor.id))
    if (refusal) return refuse(refusal)
    if (problem.version !== version) return refuse('changed-meanwhile')
    if (problem.live) {
      const current = await readBankContent(await findBankNumber(tx), tx)
      if (archivingGaps(current, problemId).length > 0) return refuse('in-use')
    }
    if (!(await markStep(tx, { id: problemId, version, step: 'archive', now }))) return refuse('changed-meanwhile')

    if (problem.live) {
      const bank = await saveBankRevision(tx, `${problemId} archived`, now)
      await closeLive(tx, problemId, bank)
      await markGone(tx, problemId, now)
    }
    const data = { revision: problem.newest.number, reason }
    await saveProblemEvent(tx, { problemId, kind: 'archived', actorId: actor.id, data, at: now })
    return ok({ version: version + 1 })
  })
}

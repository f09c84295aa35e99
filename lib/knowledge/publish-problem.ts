import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { ProblemContent } from './problem-content'
import { refusalOf, type StepRefusal } from './problem-states'
import { publishingGaps } from './publishing-gaps'
import { stepSubject } from './step-subject'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { markStep, saveLive, saveNotices, saveProblemEvent } from './store/problem-steps'
import { findProblem } from './store/problems'

export type PublishRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'has-gaps'
export type Publication = { problemId: string; revision: number; bank: number; version: number }

/** Makes the reviewed revision the live one; a correction also moves running diagnoses to it. What search shows follows after the commit: call `indexPending`. */
export async function publishProblem(
  actor: Actor,
  { problemId, version, correction = false }: { problemId: string; version: number; correction?: boolean },
  now: Date,
): Promise<Result<Publication, PublishRefusal>> {
  return changeBank(async (tx) => {
    const problem = await findProblem(problemId, tx)
    if (!problem) return refuse('not-found')
    const refusal = refusalOf('publish', actor, stepSubject(problem, actor.id))
    if (refusal) return refuse(refusal)
    if (problem.version !== version) return refuse('changed-meanwhile')
    const { content, number: revision } = problem.newest
    const current = await readBankContent(await findBankNumber(tx), tx)
    if (publishingGaps(current, problemId, content).length > 0) return refuse('has-gaps')
    if (!(await markStep(tx, { id: problemId, version, step: 'publish', now }))) return refuse('changed-meanwhile')

    const bank = await saveBankRevision(tx, `${problemId} published`, now, correction)
    await saveLive(tx, { id: problemId, number: revision, service: content.service, reviewerId: actor.id, bank, now })
    const data = { revision, bank, ...(correction ? { correction: 'yes' } : {}) }
    await saveProblemEvent(tx, { problemId, kind: 'published', actorId: actor.id, data, at: now })
    await saveNotices(tx, { problemId, revision, titles: titlesOf(content), now })
    return ok({ problemId, revision, bank, version: version + 1 })
  })
}

const titlesOf = ({ texts }: ProblemContent) =>
  Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title]))

import { type Actor, can } from '@/lib/auth/policy'
import type { Gap } from './gap'
import type { ProblemContent } from './problem-content'
import { type ProblemState, type ProblemStep, problemSteps, refusalOf, type StepRefusal } from './problem-states'
import { publishingGaps } from './publishing-gaps'
import { stepSubject } from './step-subject'
import { findBankNumber, readBankContent } from './store/banks'
import { listProblemEvents, type ProblemEvent } from './store/problem-events'
import { findProblem, type StoredRevision } from './store/problems'

export type ProblemRevision = Omit<StoredRevision, 'hash'>

export type StudioProblem = {
  id: string
  state: ProblemState
  version: number
  service: string
  sourceCallId: string | null
  updatedAt: Date
  /** Of the newest revision: what the editor shows. */
  content: ProblemContent
  /** What people see meanwhile, if it is another revision. */
  live: ProblemRevision | null
  /** Newest first. */
  revisions: ProblemRevision[]
  /** Oldest first. */
  events: ProblemEvent[]
  /** Why it cannot be published as it stands. */
  gaps: Gap[]
  /** Why each step is not open to this person; null where it is. */
  refusals: Record<ProblemStep, StepRefusal | null>
}

/** A known problem as the studio shows it; null for who may not see the studio. */
export async function readProblem(actor: Actor, id: string): Promise<StudioProblem | null> {
  if (!can(actor, 'studio.see', null)) return null
  const problem = await findProblem(id)
  if (!problem) return null
  const { state, version, service, sourceCallId, updatedAt, newest, live, revisions } = problem
  const subject = stepSubject(problem, actor.id)
  const steps = Object.keys(problemSteps) as ProblemStep[]
  const isOpen = state === 'draft' || state === 'inReview'
  return {
    ...{ id, state, version, service, sourceCallId, updatedAt, live, revisions },
    content: newest.content,
    events: await listProblemEvents(id),
    gaps: isOpen ? publishingGaps(await readBankContent(await findBankNumber()), id, newest.content) : [],
    refusals: Object.fromEntries(
      steps.map((step) => [step, refusalOf(step, actor, subject)]),
    ) as StudioProblem['refusals'],
  }
}

import { type Actor, can } from '@/lib/auth/policy'
import type { Exposure, Risk } from './entry-risk'
import type { Gap } from './gap'
import type { ProblemContent } from './problem-content'
import { type EntryStep, type ProblemState, refusalsOf, type StepRefusal } from './problem-states'
import { publishingGaps } from './publishing-gaps'
import { formerOf } from './roll-back-entry'
import { entryRisk, stepSubject } from './step-subject'
import { findBankNumber, readBankContent } from './store/banks'
import { type EntryEvent, type EntryRevision, findEntry, listEntryEvents } from './store/entries'

export type ProblemRevision = Omit<EntryRevision<ProblemContent>, 'hash'>

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
  events: EntryEvent[]
  /** Which revision a roll-back would bring back; null if there is none. */
  former: number | null
  /** Why it cannot be published as it stands. */
  gaps: Gap[]
  risk: Risk
  exposure: Exposure
  /** Why each step is not open to this person; null where it is. */
  refusals: Record<EntryStep, StepRefusal | null>
}

/** A known problem as the studio shows it; null for who may not see the studio. */
export async function readProblem(actor: Actor, id: string): Promise<StudioProblem | null> {
  if (!can(actor, 'studio.see', null)) return null
  const problem = await findEntry('problem', id)
  if (!problem) return null
  const { state, version, service, sourceCallId, updatedAt, newest, live, revisions } = problem
  const isOpen = state === 'draft' || state === 'inReview'
  return {
    ...{ id, state, version, service, sourceCallId, updatedAt, live, revisions },
    content: newest.content,
    events: await listEntryEvents('problem', id),
    gaps: isOpen ? publishingGaps(await readBankContent(await findBankNumber()), id, newest.content) : [],
    former: formerOf(problem)?.number ?? null,
    risk: entryRisk(problem),
    exposure: problem.exposure,
    refusals: refusalsOf(actor, stepSubject('problem', problem, actor.id)),
  }
}

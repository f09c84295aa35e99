import { type Actor, can } from '@/lib/auth/policy'
import type { Exposure, Risk } from './entry-risk'
import type { QuestionContent } from './question-content'
import { questionRisk } from './question-risk'
import { markOfUses, type QuestionUse, usesOf } from './question-use'
import { findBankNumber, readBankContent } from './store/banks'
import { readQuestionExposure } from './store/exposure'
import { findProposedQuestion, type ProposedQuestion } from './store/proposed-questions'
import { findQuestion, type QuestionRevision, readDrafts } from './store/questions'

export type StudioQuestion = {
  id: string
  version: number
  content: QuestionContent
  /** The question that stands in its place; it is no longer asked itself. */
  mergedIntoId: string | null
  isLive: boolean
  /** Newest first. */
  revisions: QuestionRevision[]
  uses: QuestionUse[]
  /** What an author says they have seen when they save. */
  seen: string
  /** What somebody wants it to become, waiting for a second person or given back; null once the question has changed. */
  proposed: ProposedQuestion | null
  risk: Risk
  exposure: Exposure
}

/** A question with everything that asks it; null for who may not see the studio. */
export async function readQuestion(actor: Actor, id: string): Promise<StudioQuestion | null> {
  if (!can(actor, 'studio.see', null)) return null
  const question = await findQuestion(id)
  const newest = question?.live ?? question?.revisions[0]
  if (!question || !newest) return null
  const bank = await readBankContent(await findBankNumber())
  const uses = usesOf(id, bank, await readDrafts())
  const exposure = await readQuestionExposure(id)
  const proposed = await findProposedQuestion(id)
  const { version, mergedIntoId, revisions, live } = question
  return {
    ...{ id, version, mergedIntoId, revisions, uses },
    content: newest.content,
    isLive: live !== null,
    seen: markOfUses(uses),
    proposed: proposed?.version === version ? proposed : null,
    risk: questionRisk(uses, bank, exposure),
    exposure,
  }
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { putQuestionLive } from './put-question-live'
import { markOfUses, usesOf } from './question-use'
import { questionGapsIn } from './save-question'
import { changeBank, findBankNumber, inTransaction, readBankContent } from './store/banks'
import { tellAuthors } from './store/entry-notices'
import {
  findProposedQuestion,
  listProposedQuestions,
  type ProposedQuestion,
  removeProposedQuestion,
  returnProposedQuestion,
} from './store/proposed-questions'
import { findQuestion, readDrafts } from './store/questions'
import { saveCopy } from './store/working-copies'

/** `key`: of the proposal that its reviewer has looked at. */
type Reviewed = { questionId: string; key: string }
export type ReviewRefusal = 'not-permitted' | 'not-found' | 'changed-meanwhile' | 'needs-second-person'
export type PublishQuestionRefusal = ReviewRefusal | 'touches-more' | 'has-gaps'

type Transaction = Parameters<Parameters<typeof inTransaction>[0]>[0]

async function findWaiting(tx: Transaction, questionId: string): Promise<ProposedQuestion | null> {
  const proposed = await findProposedQuestion(questionId, tx)
  return proposed?.returned === null ? proposed : null
}

/** Its author finds it in the editor again, not saved. */
const giveBack = (tx: Transaction, { by, questionId, version, content }: ProposedQuestion, now: Date) =>
  saveCopy({ personId: by.id, kind: 'question', entryId: questionId }, { version, content, at: now }, tx)

/** Asks a question as somebody else proposed. `seen`: `markOfUses` of what the reviewer was shown that it touches. */
export async function publishProposedQuestion(
  actor: Actor,
  { questionId, key, seen }: Reviewed & { seen: string },
  now: Date,
): Promise<Result<{ version: number; bank: number }, PublishQuestionRefusal>> {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  return changeBank(async (tx) => {
    const question = await findQuestion(questionId, tx)
    const proposed = await findWaiting(tx, questionId)
    if (!question?.live || !proposed) return refuse('not-found')
    if (proposed.key !== key || proposed.version !== question.version) return refuse('changed-meanwhile')
    const { by, content, note } = proposed
    // What waits is of high risk, or it would not wait.
    if (!can(actor, 'question.publish', { risk: 'high', authorId: by.id })) return refuse('needs-second-person')
    const current = await readBankContent(await findBankNumber(tx), tx)
    if (markOfUses(usesOf(questionId, current, await readDrafts(tx))) !== seen) return refuse('touches-more')
    if (questionGapsIn(current, questionId, content).length > 0) return refuse('has-gaps')
    if (!(await removeProposedQuestion(tx, questionId, key))) return refuse('changed-meanwhile')
    const written = { id: questionId, question, content, authorId: by.id, reviewerId: actor.id, note, key }
    return ok({ version: question.version + 1, bank: await putQuestionLive(tx, written, now) })
  })
}

/** Gives a proposed change back with the reason. Its author is told, and finds what they wrote in the editor. */
export async function returnQuestion(
  actor: Actor,
  { questionId, key, why }: Reviewed & { why: string },
  now: Date,
): Promise<Result<null, ReviewRefusal>> {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  return inTransaction(async (tx) => {
    const proposed = await findWaiting(tx, questionId)
    if (!proposed) return refuse('not-found')
    const { by, content } = proposed
    if (by.id === actor.id) return refuse('needs-second-person')
    if (!(await returnProposedQuestion(tx, { questionId, key, byId: actor.id, why, at: now }))) {
      return refuse('changed-meanwhile')
    }
    await giveBack(tx, proposed, now)
    const about = { entry: { kind: 'question' as const, id: questionId }, texts: content.texts, now }
    await tellAuthors(tx, { ...about, kind: 'entrySentBack', key, authors: [by.id], by: actor.id })
    return ok(null)
  })
}

/** Takes one's own proposal back into the editor: nothing changes. */
export async function withdrawQuestion(
  actor: Actor,
  { questionId, key }: Reviewed,
  now: Date,
): Promise<Result<null, ReviewRefusal>> {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  return inTransaction(async (tx) => {
    const proposed = await findWaiting(tx, questionId)
    if (!proposed) return refuse('not-found')
    if (proposed.by.id !== actor.id) return refuse('not-permitted')
    if (!(await removeProposedQuestion(tx, questionId, key))) return refuse('changed-meanwhile')
    await giveBack(tx, proposed, now)
    return ok(null)
  })
}

/** Changes of questions that wait for a second person, oldest first. */
export const listWaitingQuestions = async (actor: Actor): Promise<ProposedQuestion[]> =>
  can(actor, 'studio.see', null) ? listProposedQuestions() : []

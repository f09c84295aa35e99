import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { bankGaps } from './bank-gaps'
import type { Gap } from './gap'
import { newQuestion } from './kept-draft'
import { putQuestionLive } from './put-question-live'
import { type QuestionContent, questionContent } from './question-content'
import { changeRisk, questionRisk } from './question-risk'
import { markOfUses, usesOf } from './question-use'
import { serviceQuestionId } from './service-question'
import { freeSlug, slugOf } from './slug'
import { changeBank, findBankNumber, readBankContent } from './store/banks'
import { readQuestionExposure } from './store/exposure'
import { findProposedQuestion, removeProposedQuestion, saveProposedQuestion } from './store/proposed-questions'
import { findQuestion, findQuestionByKey, listQuestionIdsLike, readDrafts } from './store/questions'
import { removeCopy } from './store/working-copies'

export type SaveQuestionInput = {
  /** Null makes a new one. */
  questionId: string | null
  version: number
  content: QuestionContent
  note: string
  /** The form's own: the same form pressed twice is one revision. */
  key: string
  /** `markOfUses` of what the author was shown that the change touches. */
  seen: string
}
export type SaveQuestionRefusal =
  | 'not-permitted'
  | 'not-found'
  | 'changed-meanwhile'
  | 'bad-content'
  | 'missing-language'
  | 'touches-more'
  | 'has-gaps'
  | 'in-review'
export type SavedQuestion = {
  questionId: string
  version: number
  /** Null: it waits for a second person. */
  bank: number | null
}

/** In both languages, since an export and a tree's gate ask for both. */
export const isComplete = ({ texts, answers, kind, unit }: QuestionContent): boolean =>
  (['en', 'tr'] as const).every(
    (locale) =>
      texts[locale]?.text &&
      texts[locale].check &&
      answers.every((answer) => answer.texts[locale]) &&
      (kind !== 'number' || unit === undefined || unit[locale]),
  )

/** What would stand against the bank with this question in it; only what was not so before. */
export function questionGapsIn(bank: Parameters<typeof bankGaps>[0], id: string, content: QuestionContent): Gap[] {
  return bankGaps({ ...bank, questions: new Map(bank.questions).set(id, content) })
}

/**
 * Makes a question, or changes it for everything that uses it: what is being asked keeps the wording it began with. At
 * once, unless it would ask something else and much hangs on it: then a second person sends it live (review-question.ts).
 */
export async function saveQuestion(
  actor: Actor,
  { questionId, version, content: given, note, key, seen }: SaveQuestionInput,
  now: Date,
): Promise<Result<SavedQuestion, SaveQuestionRefusal>> {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  const parsed = questionContent.safeParse(given)
  if (!parsed.success) return refuse('bad-content')
  const content = parsed.data
  if (!isComplete(content)) return refuse('missing-language')
  return changeBank(async (tx) => {
    const known = await findQuestionByKey(tx, key)
    if (known) return ok(known)
    const question = questionId === null ? null : await findQuestion(questionId, tx)
    if (questionId !== null && !question?.live) return refuse('not-found')
    const proposed = question && (await findProposedQuestion(question.id, tx))
    if (question && proposed?.key === key) return ok({ questionId: question.id, version, bank: null })
    if (question && question.version !== version) return refuse('changed-meanwhile')
    if (question && proposed?.returned === null && proposed.version === question.version) return refuse('in-review')
    const current = await readBankContent(await findBankNumber(tx), tx)
    const id = question?.id ?? (await newId(content, (slug) => listQuestionIdsLike(tx, slug)))
    const uses = question ? usesOf(id, current, await readDrafts(tx)) : []
    if (markOfUses(uses) !== seen) return refuse('touches-more')
    if (questionGapsIn(current, id, content).length > 0) return refuse('has-gaps')

    await removeCopy({ personId: actor.id, kind: 'question', entryId: questionId ?? newQuestion }, tx)
    const before = question?.live?.content ?? null
    const risk = changeRisk(before, content, questionRisk(uses, current, await readQuestionExposure(id, tx)))
    const written = { content, note: note || null, key }
    if (!can(actor, 'question.publish', { risk, authorId: actor.id })) {
      await saveProposedQuestion(tx, { ...written, questionId: id, version, byId: actor.id, at: now })
      return ok({ questionId: id, version, bank: null })
    }
    await removeProposedQuestion(tx, id)
    const bank = await putQuestionLive(tx, { id, question, authorId: actor.id, reviewerId: null, ...written }, now)
    return ok({ questionId: id, version: question ? version + 1 : 1, bank })
  })
}

async function newId({ texts }: QuestionContent, idsLike: (slug: string) => Promise<string[]>): Promise<string> {
  const slug = slugOf(texts.en?.text ?? texts.tr?.text ?? '')
  return freeSlug(slug, [...(await idsLike(slug)), serviceQuestionId])
}

import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { type AlikeEntry, alikeQuestions } from './alike-questions'
import type { Gap } from './gap'
import type { QuestionContent } from './question-content'
import { changeRisk, questionRisk } from './question-risk'
import { lostAnswers, markOfUses, type QuestionUse, usesOf } from './question-use'
import { isComplete, questionGapsIn } from './save-question'
import { findBankNumber, readBankContent } from './store/banks'
import { readQuestionExposure } from './store/exposure'
import { readDrafts } from './store/questions'

export type QuestionCheck = {
  /** As it is asked now; null for a new one. */
  before: QuestionContent | null
  uses: (QuestionUse & { lost: string[] })[]
  seen: string
  gaps: Gap[]
  isComplete: boolean
  alike: AlikeEntry[]
  /** It would ask something else, and much hangs on it. */
  needsSecond: boolean
}

/** What a change would touch before anybody makes it: who asks it, what would break, and what already asks the same. */
export async function checkQuestion(
  actor: Actor,
  { questionId, content, locale }: { questionId: string | null; content: QuestionContent; locale: Locale },
): Promise<QuestionCheck | null> {
  if (!can(actor, 'question.edit', null)) return null
  const bank = await readBankContent(await findBankNumber())
  const before = questionId === null ? null : (bank.questions.get(questionId) ?? null)
  const uses = questionId === null ? [] : usesOf(questionId, bank, await readDrafts())
  const hangsOnIt = questionId === null ? null : questionRisk(uses, bank, await readQuestionExposure(questionId))
  const risk = hangsOnIt ? changeRisk(before, content, hangsOnIt) : 'low'
  return {
    before,
    uses: uses.map((use) => ({ ...use, lost: lostAnswers(use, content) })),
    seen: markOfUses(uses),
    gaps: questionGapsIn(bank, questionId ?? 'new', content),
    isComplete: isComplete(content),
    alike: alikeQuestions(bank.questions, { texts: content.texts, except: questionId }, locale),
    needsSecond: !can(actor, 'question.publish', { risk, authorId: actor.id }),
  }
}

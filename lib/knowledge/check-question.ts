import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { type AlikeEntry, alikeQuestions } from './alike-questions'
import type { Gap } from './gap'
import type { QuestionContent } from './question-content'
import { lostAnswers, markOfUses, type QuestionUse, usesOf } from './question-use'
import { isComplete, questionGapsIn } from './save-question'
import { findBankNumber, readBankContent } from './store/banks'
import { readDrafts } from './store/questions'

export type QuestionCheck = {
  uses: (QuestionUse & { lost: string[] })[]
  seen: string
  gaps: Gap[]
  isComplete: boolean
  alike: AlikeEntry[]
}

/** What a change would touch before anybody makes it: who asks it, what would break, and what already asks the same. */
export async function checkQuestion(
  actor: Actor,
  { questionId, content, locale }: { questionId: string | null; content: QuestionContent; locale: Locale },
): Promise<QuestionCheck | null> {
  if (!can(actor, 'question.edit', null)) return null
  const bank = await readBankContent(await findBankNumber())
  const uses = questionId === null ? [] : usesOf(questionId, bank, await readDrafts())
  return {
    uses: uses.map((use) => ({ ...use, lost: lostAnswers(use, content) })),
    seen: markOfUses(uses),
    gaps: questionGapsIn(bank, questionId ?? 'new', content),
    isComplete: isComplete(content),
    alike: alikeQuestions(bank.questions, { texts: content.texts, except: questionId }, locale),
  }
}

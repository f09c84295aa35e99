import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { bankGaps } from './bank-gaps'
import { changedMeaning } from './changed-meaning'
import { contentHash } from './content-hash'
import type { Gap } from './gap'
import { newQuestion } from './kept-draft'
import { type QuestionContent, questionContent } from './question-content'
import { markOfUses, usesOf } from './question-use'
import { serviceQuestionId } from './service-question'
import { freeSlug, slugOf } from './slug'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { saveNews } from './store/entry-notices'
import {
  findQuestion,
  findQuestionByKey,
  listQuestionIdsLike,
  readDrafts,
  saveQuestionRevision,
} from './store/questions'
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
export type SavedQuestion = { questionId: string; version: number; bank: number }

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

/** Makes a question, or changes it for everything that uses it, at once: what is being asked keeps the wording it began with. */
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
    if (question && question.version !== version) return refuse('changed-meanwhile')
    const current = await readBankContent(await findBankNumber(tx), tx)
    const id = question?.id ?? (await newId(content, (slug) => listQuestionIdsLike(tx, slug)))
    const uses = question ? usesOf(id, current, await readDrafts(tx)) : []
    if (markOfUses(uses) !== seen) return refuse('touches-more')
    if (questionGapsIn(current, id, content).length > 0) return refuse('has-gaps')

    const bank = await saveBankRevision(tx, `question ${id} ${question ? 'changed' : 'added'}`, now)
    const number = (question?.revisions[0]?.number ?? 0) + 1
    const hash = contentHash(content)
    await saveQuestionRevision(tx, {
      id,
      number,
      content,
      hash,
      authorId: actor.id,
      note: note || null,
      key,
      bank,
      now,
    })
    await removeCopy({ personId: actor.id, kind: 'question', entryId: questionId ?? newQuestion }, tx)
    const before = question?.live?.content
    // A question that nothing asks yet is no news.
    if (before && content.audience !== 'level2' && changedMeaning.question(before, content)) {
      await saveNews(tx, { entry: { kind: 'question', id }, revision: number, texts: content.texts, now })
    }
    return ok({ questionId: id, version: question ? version + 1 : 1, bank })
  })
}

async function newId({ texts }: QuestionContent, idsLike: (slug: string) => Promise<string[]>): Promise<string> {
  const slug = slugOf(texts.en?.text ?? texts.tr?.text ?? '')
  return freeSlug(slug, [...(await idsLike(slug)), serviceQuestionId])
}

import { changedMeaning } from './changed-meaning'
import { contentHash } from './content-hash'
import type { QuestionContent } from './question-content'
import { type changeBank, saveBankRevision } from './store/banks'
import { saveNews } from './store/entry-notices'
import { type StoredQuestion, saveQuestionRevision } from './store/questions'

type Transaction = Parameters<Parameters<typeof changeBank>[0]>[0]
type Live = {
  id: string
  /** As it was; null makes a new one. */
  question: StoredQuestion | null
  content: QuestionContent
  authorId: string
  /** Who looked at what somebody else proposed. */
  reviewerId: string | null
  note: string | null
  key: string
}

/** Asks a question like this from the next bank number on, which it gives back, and tells Level 1 what says something else. */
export async function putQuestionLive(tx: Transaction, { question, ...written }: Live, now: Date): Promise<number> {
  const { id, content } = written
  const bank = await saveBankRevision(tx, `question ${id} ${question ? 'changed' : 'added'}`, now)
  const number = (question?.revisions[0]?.number ?? 0) + 1
  await saveQuestionRevision(tx, { ...written, number, hash: contentHash(content), bank, now })
  const before = question?.live?.content
  // A question that nothing asks yet is no news.
  if (before && content.audience !== 'level2' && changedMeaning.question(before, content)) {
    await saveNews(tx, { entry: { kind: 'question', id }, revision: number, texts: content.texts, now })
  }
  return bank
}

import type { Learned } from '@/lib/diagnosis/learn'
import { learnedAt } from './learned-session'
import { findLearningOf, listLessons, listSolvedAlone, readSessions } from './store'

/** What the bank of a number had learned, made from the histories afresh: the same numbers whenever it is read. */
export async function readLearned(bank: number): Promise<Learned | undefined> {
  const learning = await findLearningOf(bank)
  const lessons = learning ? await listLessons(bank) : []
  if (!learning || lessons.length === 0) return undefined
  return learnedAt(await readSessions(lessons), await listSolvedAlone(learning.at), learning)
}

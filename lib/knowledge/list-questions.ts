import { currentBank } from './current-bank'
import type { QuestionContent } from './question-content'
import { readBank } from './read-bank'
import { serviceQuestionId } from './service-question'

/** The question bank as it is published now, without the built-in question; grouped by area, in the order of ids. */
export async function listQuestions(): Promise<(QuestionContent & { id: string })[]> {
  const { questions } = await readBank(await currentBank())
  return [...questions]
    .filter(([id]) => id !== serviceQuestionId)
    .map(([id, content]) => ({ id, ...content }))
    .sort((a, b) => (a.area === b.area ? (a.id < b.id ? -1 : 1) : a.area < b.area ? -1 : 1))
}

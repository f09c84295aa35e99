import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import type { WrittenSolution } from './problem-content'
import { readBank } from './read-bank'
import { serviceQuestionId } from './service-question'

export type QuestionChoice = { id: string; text: string; answers: { id: string; text: string }[] }
export type SolutionChoice = { id: string; title: string; problem: string; written: WrittenSolution }
export type Choices = {
  services: { id: string; name: string }[]
  questions: QuestionChoice[]
  solutions: SolutionChoice[]
}

/** What a writer can refer to in the published bank, in their language and its alphabetical order. */
export async function listChoices(actor: Actor, locale: Locale): Promise<Choices> {
  if (!can(actor, 'studio.see', null)) return { services: [], questions: [], solutions: [] }
  const bank = await readBank(await currentBank())
  const titleOf = (id: string) => inLocale(bank.problems.get(id)?.texts ?? {}, locale)?.words.title ?? id
  return {
    services: [...bank.services]
      .sort(([, a], [, b]) => a.position - b.position)
      .map(([id, { texts }]) => ({ id, name: inLocale(texts, locale)?.words.name ?? id })),
    questions: [...bank.questions]
      .filter(([id]) => id !== serviceQuestionId)
      .map(([id, { texts, answers }]) => ({
        id,
        text: inLocale(texts, locale)?.words.text ?? id,
        answers: answers.map((each) => ({ id: each.id, text: inLocale(each.texts, locale)?.words ?? each.id })),
      }))
      .sort((a, b) => a.text.localeCompare(b.text, locale)),
    solutions: [...bank.solutions]
      .map(([id, { problemId, ...written }]) => ({
        id,
        title: inLocale(written.texts, locale)?.words.title ?? id,
        problem: titleOf(problemId),
        written,
      }))
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
  }
}

import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { listQuestions } from './list-questions'
import { readBank } from './read-bank'

export type BankQuestion = {
  id: string
  area: string
  text: string
  check: string
  answers: { id: string; text: string }[]
  minutes: number
  audience: 'public' | 'customer' | 'staff' | 'level2'
  usedBy: { id: string; title: string }[]
}

/** Every question with the known problems that say something about it, by area. */
export async function readQuestionBank(actor: Actor, locale: Locale): Promise<BankQuestion[]> {
  if (!can(actor, 'studio.see', null)) return []
  const [questions, bank] = await Promise.all([listQuestions(), readBank(await currentBank())])
  const users = new Map<string, BankQuestion['usedBy']>()
  for (const [id, { texts, symptoms }] of bank.problems) {
    const title = inLocale(texts, locale)?.words.title ?? id
    for (const question of Object.keys(symptoms)) {
      users.set(question, [...(users.get(question) ?? []), { id, title }])
    }
  }
  return questions.map(({ id, area, texts, answers, minutes, audience }) => {
    const words = inLocale(texts, locale)?.words
    return {
      ...{ id, area, minutes, audience, usedBy: users.get(id) ?? [] },
      text: words?.text ?? id,
      check: words?.check ?? '',
      answers: answers.map((answer) => ({ id: answer.id, text: inLocale(answer.texts, locale)?.words ?? answer.id })),
    }
  })
}

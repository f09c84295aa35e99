import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { many } from '@/lib/knowledge/entry-risk'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { saveQuestion } from '@/lib/knowledge/save-question'
import { aPublishedProblem, granted, now } from './knowledge'
import { anOrganization, aPerson } from './people'

async function answeredBy(question: string, organizations: number) {
  for (let i = 0; i < organizations; i++) {
    const diagnosis = { key: randomUUID(), organizationId: await anOrganization(), bank: 1, locale: 'en' as const }
    const data = { kind: 'answered', question, answer: 'yes' }
    const event = { seq: 1, kind: 'answered', data, at: new Date() }
    await db.diagnosis.create({ data: { ...diagnosis, words: '', events: { create: event } } })
  }
}

/** A question of its own that a published problem asks and that many have answered. */
export async function aWeightyQuestion() {
  const author = await aPerson('level2')
  const both = (en: string) => ({ en, tr: `${en} (tr)` })
  const text = `Does it hum ${randomUUID().slice(0, 8)}?`
  const content: QuestionContent = {
    ...{ area: 'printing', minutes: 1, audience: 'public' },
    texts: { en: { text, check: 'Listen.' }, tr: { text: `${text} (tr)`, check: 'Dinleyin.' } },
    answers: [
      { id: 'yes', texts: both('Yes') },
      { id: 'no', texts: both('No') },
    ],
  }
  const made = { questionId: null, version: 0, content, note: '', key: randomUUID(), seen: '' }
  const { questionId } = granted(await saveQuestion(author, made, now))
  await aPublishedProblem({ answers: { [questionId]: 'yes' } })
  await answeredBy(questionId, many.organizations)
  return { id: questionId, text, author }
}

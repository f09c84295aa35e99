import { z } from 'zod'
import { audience, contentId, inEachLanguage, line, markdown } from './content-parts'

/** Seven, and one for none of them. */
export const mostAnswers = 8

const answer = z.strictObject({
  id: contentId,
  /** Of a number: the least that is this answer. Every answer but the first has one. */
  from: z.number().optional(),
  texts: inEachLanguage(line),
})

/** What `QuestionRevision.content` holds. */
export const questionContent = z.strictObject({
  /** The file of `content/questions` that holds it. */
  area: contentId,
  /** Absent: one of the answers is chosen. */
  kind: z.enum(['number', 'text']).optional(),
  /** What a number counts. */
  unit: inEachLanguage(line).optional(),
  texts: inEachLanguage(z.strictObject({ text: line, check: markdown })),
  answers: z.array(answer).min(2).max(mostAnswers),
  /** What people answer whose problem says nothing about the question; absent: each answer alike. */
  usual: contentId.optional(),
  /** Effort for a customer. */
  minutes: z.number().min(0.2).max(30),
  /** Effort for an agent on the phone or with remote access. */
  staffMinutes: z.number().min(0.2).max(30).optional(),
  audience,
})

export type QuestionContent = z.infer<typeof questionContent>
export type QuestionAnswer = QuestionContent['answers'][number]

/** What `answers: yes-no` stands for. */
export const yesNoAnswers: QuestionAnswer[] = [
  { id: 'yes', texts: { en: 'Yes', tr: 'Evet' } },
  { id: 'no', texts: { en: 'No', tr: 'Hayır' } },
]

/** What a text that is only recorded may come to: it says nothing about any problem. */
export const textAnswers: QuestionAnswer[] = [
  { id: 'written', texts: { en: 'Written down', tr: 'Yazıldı' } },
  { id: 'nothing', texts: { en: 'Nothing to write', tr: 'Yazacak bir şey yok' } },
]

export const questionKinds = ['choice', 'yes-no', 'number', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

const worded = (answers: QuestionAnswer[]) => JSON.stringify(answers.map(({ id, texts }) => [id, texts.en, texts.tr]))
const yesNo = worded(yesNoAnswers)

/** As authors name it. */
export const kindOf = ({ kind, answers }: Pick<QuestionContent, 'kind' | 'answers'>): QuestionKind =>
  kind ?? (worded(answers) === yesNo ? 'yes-no' : 'choice')

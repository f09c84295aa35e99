import { z } from 'zod'
import { audience, contentId, inEachLanguage, line, markdown } from './content-parts'

/** What `QuestionRevision.content` holds. */
export const questionContent = z.strictObject({
  /** The file of `content/questions` that holds it. */
  area: contentId,
  texts: inEachLanguage(z.strictObject({ text: line, check: markdown })),
  answers: z
    .array(z.strictObject({ id: contentId, texts: inEachLanguage(line) }))
    .min(2)
    .max(7),
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

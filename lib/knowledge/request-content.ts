import { z } from 'zod'
import { contentId, inEachLanguage, keywords, line, summary, title } from './content-parts'

const choice = z.strictObject({ id: contentId, texts: inEachLanguage(line) })

const requestField = z.strictObject({
  id: contentId,
  type: z.enum(['text', 'longText', 'date', 'choice']),
  required: z.boolean(),
  texts: inEachLanguage(line),
  /** Only of a `choice`. */
  choices: z.array(choice).min(2).max(20).optional(),
})

/** What `RequestForm.content` holds: a short form instead of questions. */
export const requestContent = z.strictObject({
  service: contentId,
  texts: inEachLanguage(z.strictObject({ title, summary, keywords })),
  fields: z.array(requestField).min(1).max(20),
})

export type RequestContent = z.infer<typeof requestContent>

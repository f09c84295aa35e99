import { z } from 'zod'
import { inEachLanguage, line, summary } from './content-parts'

/** A service of the catalogue, as the columns of `Service` hold it. */
export const serviceContent = z.strictObject({
  position: z.number().int().min(0),
  /** A Lucide icon name. */
  icon: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Skips the questions: straight to a person. */
  direct: z.enum(['security', 'outage', 'urgent']).optional(),
  texts: inEachLanguage(z.strictObject({ name: line, description: summary })),
})

export type ServiceContent = z.infer<typeof serviceContent>

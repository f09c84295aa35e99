import { z } from 'zod'

const words = z.object({ title: z.string().trim().min(1).max(160), text: z.string().trim().min(1).max(2000) })

/** What a notice of a live incident says, in both languages. */
export const incidentTexts = z.object({ en: words, tr: words })
export type IncidentTexts = z.infer<typeof incidentTexts>

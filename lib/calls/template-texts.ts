import { z } from 'zod'

const words = z.object({ name: z.string().trim().min(1).max(80), text: z.string().trim().min(1).max(2000) })

/** What a template says in both languages. */
export const templateTexts = z.object({ en: words, tr: words })
export type TemplateTexts = z.infer<typeof templateTexts>

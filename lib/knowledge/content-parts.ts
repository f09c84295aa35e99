import { z } from 'zod'
import { type Locale, locales } from '@/lib/messages/locale'

/** What the stored forms of problems, questions, trees, services and requests have in common. */
export const limits = { title: 200, summary: 500, line: 300, markdown: 20_000, keyword: 80, keywords: 40 } as const

export const contentId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const locale = z.enum(locales)
export const audience = z.enum(['public', 'customer', 'staff', 'level2'])
export const likelihoodWord = z.enum(['always', 'usually', 'sometimes', 'rarely', 'never'])

export const title = z.string().trim().max(limits.title)
export const summary = z.string().trim().max(limits.summary)
export const line = z.string().trim().max(limits.line)
export const markdown = z.string().trim().max(limits.markdown)
export const keywords = z.array(z.string().trim().min(1).max(limits.keyword)).max(limits.keywords)

/** One entry's words by language. A language that is missing falls back to the original. */
export const inEachLanguage = <Shape extends z.ZodType>(shape: Shape) => z.partialRecord(locale, shape)

export type Texts<Words> = Partial<Record<Locale, Words>>

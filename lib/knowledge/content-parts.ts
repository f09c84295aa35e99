import { z } from 'zod'
import { locales } from '@/lib/messages/locale'

/** What the stored forms of problems, questions, trees, services and requests have in common. */
export const limits = {
  title: 200,
  summary: 500,
  line: 300,
  markdown: 20_000,
  keyword: 80,
  keywords: 40,
  labels: 20,
} as const

export const contentId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const locale = z.enum(locales)
export const audience = z.enum(['public', 'customer', 'staff', 'level2'])
export const likelihoodWord = z.enum(['always', 'usually', 'sometimes', 'rarely', 'never'])

/** Characters that PostgreSQL refuses in JSON, or that no screen shows. */
const unwritable = /(?![\t\n])\p{Cc}|\p{Surrogate}/gu

/** The one form in which a text is stored, however it was typed: files and forms then agree byte by byte. */
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').replace(unwritable, '').normalize('NFC').trim()
const tidyLine = (text: string) => tidy(text).replace(/\s*\n\s*/g, ' ')

export const title = z.string().overwrite(tidyLine).max(limits.title)
export const summary = z.string().overwrite(tidyLine).max(limits.summary)
export const line = z.string().overwrite(tidyLine).max(limits.line)
export const markdown = z.string().overwrite(tidy).max(limits.markdown)
const label = z.string().overwrite(tidyLine).min(1).max(limits.keyword)
export const keywords = z.array(label).max(limits.keywords)
/** Names that are the same in every language: versions, devices, codes. Absent where there are none. */
export const labels = z.array(label).max(limits.labels).optional()

/** One entry's words by language. A language that is missing falls back to the original. */
export const inEachLanguage = <Shape extends z.ZodType>(shape: Shape) => z.partialRecord(locale, shape)

import { z } from 'zod'
import { type Article, IntakeError, type KeepPicture, keywordsOf, readJson } from './article'
import { htmlToMarkdown } from './html-to-markdown'

/** phpMyAdmin writes every value as text. */
const value = z.union([z.string(), z.number()]).transform(String)
const faq = z.object({
  faq_id: value,
  category_id: value,
  ispublished: value,
  question: z.string(),
  answer: z.string(),
  keywords: z.string().nullish(),
})
const category = z.object({ category_id: value, category_pid: value.nullish(), name: z.string() })
/** An export of the tables `faq` and `faq_category` as JSON; their names carry the prefix of the installation. */
const dump = z.array(z.object({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()).optional() }))

/** Articles of an osTicket knowledge base. osTicket keeps one language an article: `locale` says which. */
export function readOsTicket(text: string, locale: Article['locale'], keep: KeepPicture | null = null): Article[] {
  const parsed = dump.safeParse(readJson(text))
  const rowsOf = (name: RegExp) => (parsed.success ? parsed.data : []).find((part) => name.test(part.name ?? ''))?.data
  const faqs = z.array(faq).safeParse(rowsOf(/faq$/))
  if (!faqs.success) throw new IntakeError('This is not a JSON export of the tables faq and faq_category of osTicket.')
  const categories = new Map(
    z
      .array(category)
      .parse(rowsOf(/faq_category$/) ?? [])
      .map((row) => [row.category_id, row]),
  )
  const pathOf = (id: string | null | undefined): string[] => {
    const row = id ? categories.get(id) : undefined
    return row ? [...pathOf(row.category_pid), row.name] : []
  }
  return faqs.data.map((row) => ({
    ...{ id: row.faq_id, locale, title: row.question, symptoms: '', cause: '' },
    steps: htmlToMarkdown(row.answer, keep),
    keywords: keywordsOf(row.keywords),
    category: pathOf(row.category_id),
    // 0 internal, 1 public, 2 featured
    isPublic: row.ispublished !== '0',
  }))
}

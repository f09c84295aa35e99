import { z } from 'zod'
import { type Article, IntakeError, keywordsOf, type Pictures, readJson } from './article'
import { type Attached, attachedPictures, bytesIn } from './attached-pictures'
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
const file = z.object({ id: value, key: z.string().nullish(), name: z.string().nullish() })
const chunk = z.object({ file_id: value, chunk_id: value, filedata: z.string().nullish() })

/** An export of the tables `faq` and `faq_category`, and `file` and `file_chunk` for pictures, as JSON; their names carry the prefix of the installation. */
const dump = z.array(z.object({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()).optional() }))

/** Articles of an osTicket knowledge base. osTicket keeps one language an article: `locale` says which. */
export function readOsTicket(text: string, locale: Article['locale'], pictures: Pictures | null = null): Article[] {
  const parsed = dump.safeParse(readJson(text))
  const rowsOf = (name: RegExp) => (parsed.success ? parsed.data : []).find((part) => name.test(part.name ?? ''))?.data
  const find = pictures && attachedPictures(filesIn(rowsOf), pictures.beside)
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
    steps: htmlToMarkdown(row.answer, pictures?.keep, find),
    keywords: keywordsOf(row.keywords),
    category: pathOf(row.category_id),
    // 0 internal, 1 public, 2 featured
    isPublic: row.ispublished !== '0',
  }))
}

/** Files stand in pieces in a table of their own, unless the installation keeps them on disk. */
function filesIn(rowsOf: (name: RegExp) => unknown[] | undefined): Attached[] {
  const files = z.array(file).safeParse(rowsOf(/(?:^|_)file$/) ?? [])
  const chunks = z.array(chunk).safeParse(rowsOf(/(?:^|_)file_chunk$/) ?? [])
  if (!files.success || !chunks.success) return []
  return files.data.map(({ id, key, name }) => {
    const pieces = chunks.data
      .filter((piece) => piece.file_id === id)
      .sort((a, b) => Number(a.chunk_id) - Number(b.chunk_id))
      .map(({ filedata }) => bytesIn(filedata))
    const whole = pieces.length > 0 && pieces.every((piece) => piece !== null)
    return { id: key ?? id, names: name ? [name] : [], bytes: whole ? new Uint8Array(Buffer.concat(pieces)) : null }
  })
}

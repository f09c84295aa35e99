import { z } from 'zod'
import { type Article, IntakeError, keywordsOf, localeOf, type Pictures, readJson } from './article'
import { attachedPictures, bytesIn } from './attached-pictures'
import { htmlToMarkdown } from './html-to-markdown'

const value = z.union([z.string(), z.number()]).transform(String)
const attachment = z.object({
  FileID: value.nullish(),
  ContentID: z.string().nullish(),
  Filename: z.string(),
  Content: z.string().nullish(),
})
const item = z.object({
  ItemID: value,
  Title: z.string(),
  Language: z.string().nullish(),
  CategoryName: z.string().nullish(),
  Keywords: z.string().nullish(),
  StateTypeName: z.string().nullish(),
  ContentType: z.string().nullish(),
  /** Symptom, problem, solution and comment, as the FAQ add-on has them. */
  Field1: z.string().nullish(),
  Field2: z.string().nullish(),
  Field3: z.string().nullish(),
  Field6: z.string().nullish(),
  /** With their bytes, where GetAttachmentContents was asked for. */
  Attachment: z.union([z.array(attachment), attachment.transform((one) => [one])]).nullish(),
})
/** What PublicFAQGet of the generic interface answers: one item or several. */
const answer = z.object({ FAQItem: z.union([z.array(item), item.transform((one) => [one])]) })

/** Articles of a Znuny (or OTRS) FAQ. Languages of one article are items of their own there, and stay so. */
export function readZnuny(text: string, pictures: Pictures | null = null): Article[] {
  const parsed = answer.safeParse(readJson(text))
  if (!parsed.success) throw new IntakeError('This is not what FAQ::PublicFAQGet of Znuny answers.')
  return parsed.data.FAQItem.flatMap((row): Article[] => {
    const locale = localeOf(row.Language ?? 'en')
    if (locale === null) return []
    const attached = (row.Attachment ?? []).flatMap(({ FileID, ContentID, Filename, Content }) => {
      const own = { names: [Filename], bytes: bytesIn(Content) }
      // The number of a file, and what mail calls it: <name@host>
      const ids = [FileID, ContentID?.replace(/^<|[@>].*$/g, ''), Filename]
      return ids.flatMap((id) => (id ? [{ id, ...own }] : []))
    })
    const find = pictures && attachedPictures(attached, pictures.beside)
    const markdown = (field: string | null | undefined) =>
      row.ContentType?.startsWith('text/plain')
        ? (field ?? '').trim()
        : htmlToMarkdown(field ?? '', pictures?.keep, find)
    const comment = markdown(row.Field6)
    return [
      {
        ...{ id: row.ItemID, locale, title: row.Title, symptoms: markdown(row.Field1), cause: markdown(row.Field2) },
        steps: [markdown(row.Field3), comment].filter(Boolean).join('\n\n'),
        keywords: keywordsOf(row.Keywords?.replaceAll(' ', ',')),
        category: (row.CategoryName ?? '').split('::').filter(Boolean),
        isPublic: row.StateTypeName === 'public' || row.StateTypeName === 'external',
      },
    ]
  })
}

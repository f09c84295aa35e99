import { z } from 'zod'
import { type Article, IntakeError, localeOf, type Pictures, readJson } from './article'
import { attachedPictures } from './attached-pictures'
import { htmlToMarkdown } from './html-to-markdown'

const item = z.object({
  id: z.number().int(),
  name: z.string(),
  answer: z.string().nullish(),
  is_faq: z.union([z.number(), z.boolean()]).nullish(),
  /** With expand_dropdowns the full name of the category, "Network > Wi-Fi". */
  knowbaseitemcategories_id: z.union([z.number(), z.string(), z.array(z.union([z.string(), z.number()]))]).nullish(),
})
const translation = z.object({
  knowbaseitems_id: z.union([z.number(), z.string()]),
  language: z.string(),
  name: z.string(),
  answer: z.string().nullish(),
})
/** Where GLPI keeps a picture; its bytes are downloaded one by one, or lie in the folder `files` under `filepath`. */
const document = z.object({ id: z.number().int(), filename: z.string().nullish(), filepath: z.string().nullish() })

/** What the REST API answers: a list of KnowbaseItem, or both lists under their names. */
const answers = z.union([
  z.array(item).transform((items) => ({ KnowbaseItem: items, KnowbaseItemTranslation: [], Document: [] })),
  z.object({
    KnowbaseItem: z.array(item),
    KnowbaseItemTranslation: z.array(translation).default([]),
    Document: z.array(document).default([]),
  }),
])

const pathOf = (category: z.infer<typeof item>['knowbaseitemcategories_id']): string[] => {
  const name = Array.isArray(category) ? category[0] : category
  return typeof name === 'string'
    ? name
        .split('>')
        .map((part) => part.trim())
        .filter(Boolean)
    : []
}

/** Articles of a GLPI knowledge base. The language of an item itself is that of the installation: `locale`. */
export function readGlpi(text: string, locale: Article['locale'], pictures: Pictures | null = null): Article[] {
  const parsed = answers.safeParse(readJson(text))
  if (!parsed.success) throw new IntakeError('This is not what GET /apirest.php/KnowbaseItem of GLPI answers.')
  const { KnowbaseItem: items, KnowbaseItemTranslation: translations, Document: documents } = parsed.data
  const attached = documents.map(({ id, filename, filepath }) => ({
    id: String(id),
    names: [filename, filepath].flatMap((name) => name ?? []),
  }))
  const find = pictures && attachedPictures(attached, pictures.beside)
  return items.flatMap((row) => {
    const shared = {
      ...{ id: String(row.id), symptoms: '', cause: '', keywords: [] as string[] },
      category: pathOf(row.knowbaseitemcategories_id),
      isPublic: Boolean(row.is_faq),
    }
    const own: Article = {
      ...shared,
      locale,
      title: row.name,
      steps: htmlToMarkdown(row.answer ?? '', pictures?.keep, find),
    }
    const others = translations.flatMap((other): Article[] => {
      const language = localeOf(other.language)
      if (String(other.knowbaseitems_id) !== shared.id || language === null || language === locale) return []
      return [
        {
          ...shared,
          locale: language,
          title: other.name,
          steps: htmlToMarkdown(other.answer ?? '', pictures?.keep, find),
        },
      ]
    })
    return [own, ...others]
  })
}

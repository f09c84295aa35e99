import { z } from 'zod'
import { type Article, IntakeError, localeOf, moreOf, type Pictures, readJson } from './article'
import { attachedPictures } from './attached-pictures'
import { htmlToMarkdown } from './html-to-markdown'

const id = z.number().int()
/** Assets come as a table by id. */
const table = <Row extends z.ZodType>(row: Row) => z.record(z.string(), row).default({} as never)

const attachment = z.object({ id, filename: z.string() })

/** What `POST /api/v1/knowledge_bases/init` answers, with the contents asked for; other systems' fields are left alone. */
const assets = z.object({
  KnowledgeBaseLocale: table(z.object({ id, system_locale_id: id, primary: z.boolean().nullish() })),
  Locale: table(z.object({ id, locale: z.string() })),
  KnowledgeBaseCategory: table(z.object({ id, parent_id: id.nullish() })),
  KnowledgeBaseCategoryTranslation: table(z.object({ category_id: id, kb_locale_id: id, title: z.string() })),
  KnowledgeBaseAnswer: table(
    z.object({
      id,
      category_id: id,
      published_at: z.string().nullish(),
      internal_at: z.string().nullish(),
      archived_at: z.string().nullish(),
      tags: z.array(z.string()).nullish(),
      /** Without their bytes, which are downloaded one by one. */
      attachments: z.array(attachment).nullish(),
    }),
  ),
  KnowledgeBaseAnswerTranslation: table(
    z.object({ id, answer_id: id, kb_locale_id: id, title: z.string(), content_id: id.nullish() }),
  ),
  KnowledgeBaseAnswerTranslationContent: table(
    z.object({ id, body: z.string().nullish(), attachments: z.array(attachment).nullish() }),
  ),
})

/** Articles of a Zammad knowledge base. Archived answers stay where they are. */
export function readZammad(text: string, pictures: Pictures | null = null): Article[] {
  const given = readJson(text) as { assets?: unknown }
  const parsed = assets.safeParse(given?.assets ?? given)
  if (!parsed.success || Object.keys(parsed.data.KnowledgeBaseAnswer).length === 0)
    throw new IntakeError('This is not what POST /api/v1/knowledge_bases/init of Zammad answers.')
  const all = parsed.data
  const contents = Object.values(all.KnowledgeBaseAnswerTranslationContent)
  const attached = [...Object.values(all.KnowledgeBaseAnswer), ...contents].flatMap(({ attachments }) =>
    (attachments ?? []).map(({ id: own, filename }) => ({ id: String(own), names: [filename] })),
  )
  const find = pictures && attachedPictures(attached, pictures.beside)
  const localeById = (kbLocale: number) => {
    const system = all.KnowledgeBaseLocale[kbLocale]?.system_locale_id
    return localeOf(system === undefined ? 'en' : (all.Locale[system]?.locale ?? 'en'))
  }
  const categoryPath = (category: number | null | undefined, kbLocale: number): string[] => {
    if (category == null) return []
    const names = Object.values(all.KnowledgeBaseCategoryTranslation).filter(
      ({ category_id }) => category_id === category,
    )
    const name = names.find(({ kb_locale_id }) => kb_locale_id === kbLocale) ?? names[0]
    return [...categoryPath(all.KnowledgeBaseCategory[category]?.parent_id, kbLocale), ...(name ? [name.title] : [])]
  }
  return Object.values(all.KnowledgeBaseAnswerTranslation).flatMap((translation): Article[] => {
    const answer = all.KnowledgeBaseAnswer[translation.answer_id]
    const locale = localeById(translation.kb_locale_id)
    if (!answer || answer.archived_at || locale === null) return []
    const body = all.KnowledgeBaseAnswerTranslationContent[translation.content_id ?? translation.id]?.body ?? ''
    return [
      {
        ...{ id: String(answer.id), locale, title: translation.title, symptoms: '', cause: '' },
        steps: htmlToMarkdown(body, pictures?.keep, find),
        keywords: [],
        ...moreOf({ tags: answer.tags ?? [] }),
        category: categoryPath(answer.category_id, translation.kb_locale_id),
        isPublic: Boolean(answer.published_at),
      },
    ]
  })
}

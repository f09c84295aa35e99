import { z } from 'zod'
import { type Article, IntakeError, type KeepPicture, localeOf, moreOf, readJson } from './article'
import { htmlToMarkdown } from './html-to-markdown'

const id = z.number().int()
/** Assets come as a table by id. */
const table = <Row extends z.ZodType>(row: Row) => z.record(z.string(), row).default({} as never)

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
    }),
  ),
  KnowledgeBaseAnswerTranslation: table(
    z.object({ id, answer_id: id, kb_locale_id: id, title: z.string(), content_id: id.nullish() }),
  ),
  KnowledgeBaseAnswerTranslationContent: table(z.object({ id, body: z.string().nullish() })),
})

/** Articles of a Zammad knowledge base. Archived answers stay where they are. */
export function readZammad(text: string, keep: KeepPicture | null = null): Article[] {
  const given = readJson(text) as { assets?: unknown }
  const parsed = assets.safeParse(given?.assets ?? given)
  if (!parsed.success || Object.keys(parsed.data.KnowledgeBaseAnswer).length === 0)
    throw new IntakeError('This is not what POST /api/v1/knowledge_bases/init of Zammad answers.')
  const all = parsed.data
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
        steps: htmlToMarkdown(body, keep),
        keywords: [],
        ...moreOf({ tags: answer.tags ?? [] }),
        category: categoryPath(answer.category_id, translation.kb_locale_id),
        isPublic: Boolean(answer.published_at),
      },
    ]
  })
}

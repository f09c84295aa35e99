import { createHash } from 'node:crypto'
import type { AlikeEntry } from '@/lib/knowledge/alike-questions'
import { contentHash } from '@/lib/knowledge/content-hash'
import { plainText } from '@/lib/knowledge/markdown'
import { picturesIn } from '@/lib/knowledge/picture-address'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'
import { textGaps } from '@/lib/knowledge/text-gaps'
import { type Locale, locales } from '@/lib/messages/locale'
import { fold } from '@/lib/search/fold'
import type { Article } from './article'

export const intakeFormats = ['markdown', 'csv', 'zammad', 'osticket', 'glpi', 'znuny'] as const
export type IntakeFormat = (typeof intakeFormats)[number]

/** What will become of one article: a draft, or why not. */
export type IntakeItem = {
  /** The same article of the same system has the same key: it is taken in once. */
  key: string
  title: string
  languages: Locale[]
  category: string
  service: string | null
  /** Somebody has to look at these before it can be published. */
  notes: ('pictures' | 'foreign-images' | 'mend-text' | 'no-steps' | 'one-language')[]
  /** Known problems that it seems to be. */
  alike: AlikeEntry[]
  content: ProblemContent | null
}

/** `source`: which of several systems of one kind; their articles may bear the same ids. Empty: the only one. */
type Source = { format: IntakeFormat; source: string }
const named = (source: string) => (source === '' ? [] : [`@${fold(source)}`])

/** As a form's own key is written, so that a second run finds the draft of the first. */
function keyOf({ format, source }: Source, id: string): string {
  const hex = createHash('sha256')
    .update([format, ...named(source), id].join(':'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The service whose id or name a category bears, the innermost category first. */
export function serviceOf(
  category: string[],
  services: Map<string, { texts: Partial<Record<Locale, { name: string }>> }>,
): string | null {
  for (const name of [...category].reverse().map(fold)) {
    for (const [id, { texts }] of services) {
      const names = [id, ...locales.flatMap((locale) => texts[locale]?.name ?? [])].map(fold)
      if (names.includes(name)) return id
    }
  }
  return null
}

/** As screens show them: 0x800f0831. */
const codes = /\b0x[0-9a-f]{4,8}\b/gi
const shortList = (lists: (string[] | undefined)[]) => {
  const words = [...new Set(lists.flatMap((list) => list ?? []).map((word) => word.trim().slice(0, 80)))]
  const list = words.filter(Boolean).slice(0, 20)
  return list.length > 0 ? list : undefined
}

const firstWords = (text: string) => (plainText(text).split('\n')[0] ?? '').slice(0, 300)

function contentOf(articles: Article[], service: string, source: string): ProblemContent | null {
  const [original] = articles
  if (!original) return null
  const inEach = <Words>(wordsOf: (article: Article) => Words) =>
    Object.fromEntries(articles.map((article) => [article.locale, wordsOf(article)]))
  const id = `solve-${contentHash([...named(source), original.id, original.title]).slice(0, 12)}`
  const parsed = problemContent.safeParse({
    original: original.locale,
    service,
    prior: 'occasional',
    audience: original.isPublic ? 'customer' : 'staff',
    risk: 'medium',
    relatedServices: [],
    appliesTo: shortList(articles.map(({ more }) => more?.appliesTo)),
    errorCodes: shortList(
      articles.map(({ more, title, symptoms }) => [
        ...(more?.errorCodes ?? []),
        ...(`${title} ${symptoms}`.match(codes) ?? []),
      ]),
    ),
    tags: shortList(articles.map(({ more }) => more?.tags)),
    texts: inEach(({ title, symptoms, cause, steps, keywords, category, more }) => ({
      title: title.slice(0, 200),
      summary: more?.summary?.slice(0, 500) ?? firstWords(symptoms || steps),
      keywords: [...new Set([...keywords, ...category])].map((word) => word.slice(0, 80)).slice(0, 40),
      symptoms: symptoms.slice(0, 20_000),
      cause: cause.slice(0, 20_000),
    })),
    symptoms: {},
    solutions: [
      {
        ...{ id, kind: 'solution', success: 'usually', risk: 'none' },
        minutes: Math.min(240, Math.max(1, original.more?.minutes ?? 10)),
        audience: original.isPublic ? 'customer' : 'staff',
        texts: inEach(({ title, steps, more }) => ({
          ...{ title: title.slice(0, 200), steps: steps.slice(0, 20_000) },
          ...(more?.proof ? { proof: more.proof.slice(0, 20_000) } : {}),
          ...(more?.undo ? { undo: more.undo.slice(0, 20_000) } : {}),
        })),
      },
    ],
  })
  return parsed.success ? parsed.data : null
}

/** What an intake would do: one item an article, its languages together; nothing is written. */
export function planIntake(
  from: Source,
  articles: Article[],
  {
    services,
    service,
    places = {},
  }: {
    services: Parameters<typeof serviceOf>[1]
    /** For what has no service of its own. */
    service: string | null
    /** Category -> service, as a person placed it. */
    places?: Record<string, string>
  },
): Omit<IntakeItem, 'alike'>[] {
  const byId = new Map<string, Article[]>()
  for (const article of articles) byId.set(article.id, [...(byId.get(article.id) ?? []), article])
  return [...byId].map(([id, languages]) => {
    const [original] = languages as [Article, ...Article[]]
    const category = original.category.join(' > ')
    const placed = places[category]
    const found =
      placed !== undefined && services.has(placed) ? placed : (serviceOf(original.category, services) ?? service)
    const texts = languages.flatMap(({ symptoms, cause, steps }) => [symptoms, cause, steps])
    const notes: IntakeItem['notes'] = []
    if (picturesIn(texts).length > 0) notes.push('pictures')
    if (texts.some((text) => text.includes('🖼'))) notes.push('foreign-images')
    if (texts.some((text) => textGaps(text).length > 0)) notes.push('mend-text')
    if (languages.some(({ steps }) => steps === '')) notes.push('no-steps')
    if (languages.length < locales.length) notes.push('one-language')
    return {
      ...{ key: keyOf(from, id), title: original.title, service: found, notes },
      languages: languages.map(({ locale }) => locale),
      category,
      content: found === null ? null : contentOf(languages, found, from.source),
    }
  })
}

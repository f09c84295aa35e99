import type { Audience } from '@/lib/auth/policy'
import type { EntryKind, EntryTexts, Locale, SearchEntry } from './search-entry'
import { locales } from './search-entry'

export const fieldNames = ['title', 'keywords', 'summary', 'body', 'solutions'] as const
export type FieldName = (typeof fieldNames)[number]
export type Fields = Record<FieldName, string>

/** What an index holds: one language of one entry, for one audience. */
export type IndexDocument = {
  kind: EntryKind
  entryId: string
  locale: Locale
  audience: Audience
  organizationId: string | null
  serviceId: string | null
  version: number
  validated: boolean
  fields: Fields
}

const trust: Audience[] = ['public', 'customer', 'staff', 'level2']

/**
 * The documents of an entry. Solutions that fewer people may read than the entry itself become documents of their own for that
 * audience: a search by someone else cannot even match their words.
 */
export function documentsOf(entry: SearchEntry): IndexDocument[] {
  if (entry.gone) return []
  const { kind, id: entryId, organizationId, service: serviceId, version, validated } = entry
  return locales.flatMap((locale) => {
    const texts = entry.texts[locale]
    if (!texts?.title) return []
    const one = (audience: Audience, of = organizationId): IndexDocument => ({
      ...{ kind, entryId, locale, audience, organizationId: of, serviceId, version, validated },
      fields: fieldsFor(texts, entry.audience, audience),
    })
    // Staff see the incidents of every organisation.
    const forStaff = kind === 'incident' && organizationId !== null ? [one('staff', null)] : []
    return [...audiencesIn(entry.audience, texts).map((audience) => one(audience)), ...forStaff]
  })
}

const narrower = (a: Audience, b: Audience) => (trust.indexOf(a) > trust.indexOf(b) ? a : b)

function audiencesIn(audience: Audience, texts: EntryTexts): Audience[] {
  return [...new Set([audience, ...texts.solutions.map((solution) => narrower(solution.audience, audience))])]
}

function fieldsFor(texts: EntryTexts, entryAudience: Audience, audience: Audience): Fields {
  const solutions = texts.solutions.filter(
    (solution) => trust.indexOf(narrower(solution.audience, entryAudience)) <= trust.indexOf(audience),
  )
  return {
    title: texts.title,
    keywords: texts.keywords.join('\n'),
    summary: texts.summary,
    body: withoutRepeatedTitle(texts.body, texts.title),
    solutions: solutions.map((solution) => solution.text).join('\n'),
  }
}

/** Pages often open with their own title, which would count twice. */
const withoutRepeatedTitle = (body: string, title: string) =>
  body.startsWith(title) ? body.slice(title.length).trimStart() : body

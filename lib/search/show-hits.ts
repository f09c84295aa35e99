import { entryUrl } from './entry-url'
import type { Found } from './find-entries'
import { excerptOf, highlight } from './highlight'
import type { Scope } from './scope'
import type { Locale } from './search-entry'
import type { SearchHit } from './search-hit'
import type { ShownDocument } from './store/hits'

/** Turns found entries into what a page shows: in the asker's language where it exists, with the asked words marked. */
export async function showHits(
  { entries, queries, index }: Found,
  scope: Scope,
  locale: Locale,
  limit: number,
): Promise<SearchHit[]> {
  const shown = entries.slice(0, limit)
  const documents = await index.shown(shown, scope)
  const stems = new Map(
    queries.map((query) => [
      query.locale,
      new Set(query.terms.flatMap((term) => term.alternatives.map(({ stem }) => stem))),
    ]),
  )
  return shown.flatMap(({ kind, entryId, score }) => {
    const document = bestToShow(
      documents.filter((d) => d.kind === kind && d.entryId === entryId),
      locale,
    )
    if (!document) return []
    const { serviceId, validated } = document
    const words = stems.get(document.locale) ?? new Set<string>()
    return [
      {
        ...{ kind, id: entryId, score, service: serviceId, url: entryUrl(kind, entryId) },
        title: highlight(document.title, words),
        excerpt: excerptOf(document.text, words),
        confidence: validated ? ('validated' as const) : ('published' as const),
        translated: document.locale === locale,
      },
    ]
  })
}

const fullness = ['public', 'customer', 'staff', 'level2']

/** The asker's language before the other, and of its documents the one for the narrowest audience, which holds the most. */
function bestToShow(documents: ShownDocument[], locale: Locale): ShownDocument | undefined {
  const rank = (d: ShownDocument) => (d.locale === locale ? 10 : 0) + fullness.indexOf(d.audience)
  return documents.reduce<ShownDocument | undefined>((best, d) => (best && rank(best) >= rank(d) ? best : d), undefined)
}

import type { Locale } from '@/lib/messages/locale'
import { type ChangeWeight, changeWeight, heavier } from './change-weight'
import { isWritten, type ProblemContent } from './problem-content'

export type StaleText = {
  /** title, summary, symptoms or cause of the problem, or title, steps, proof or undo of a solution. */
  field: 'title' | 'summary' | 'symptoms' | 'cause' | 'solutionTitle' | 'steps' | 'proof' | 'undo'
  solution: string | null
  weight: 'wording' | 'meaning'
  /** What the original said when this was translated, and what it says now. */
  before: string
  after: string
  /** The translation as it stands; empty where there is none. */
  translated: string
}
export type StaleTranslation = { locale: Locale; weight: 'wording' | 'meaning'; texts: StaleText[] }

type Place = { field: StaleText['field']; solution: string | null }

function textAt(content: ProblemContent, locale: Locale, { field, solution }: Place): string {
  if (solution === null) {
    const texts = content.texts[locale]
    return texts ? texts[field as 'title' | 'summary' | 'symptoms' | 'cause'] : ''
  }
  const found = content.solutions.find(({ id }) => id === solution)
  const texts = found && isWritten(found) ? found.texts[locale] : undefined
  if (field === 'steps' || field === 'proof' || field === 'undo') return texts?.[field] ?? ''
  return texts?.title ?? ''
}

const placesOf = ({ solutions }: ProblemContent): Place[] => [
  ...(['title', 'summary', 'symptoms', 'cause'] as const).map((field) => ({ field, solution: null })),
  ...solutions.filter(isWritten).flatMap(({ id }) => [
    { field: 'solutionTitle' as const, solution: id },
    { field: 'steps' as const, solution: id },
    { field: 'proof' as const, solution: id },
    { field: 'undo' as const, solution: id },
  ]),
]

/**
 * Languages of the newest content that no longer say what its original says, text by text: each translation is compared
 * with what the original said when that translation was last written. `contents` are all revisions, the oldest first.
 */
export function staleTranslations(contents: ProblemContent[]): StaleTranslation[] {
  const newest = contents.at(-1)
  if (!newest) return []
  const { original } = newest
  const languages = (Object.keys(newest.texts) as Locale[]).filter((locale) => locale !== original)
  return languages.flatMap((locale): StaleTranslation[] => {
    const texts = placesOf(newest).flatMap((place): StaleText[] => {
      const after = textAt(newest, original, place)
      const translated = textAt(newest, locale, place)
      if (after === '') return []
      if (translated === '') return [{ ...place, weight: 'meaning', before: '', after, translated }]
      const written = contents.findIndex((content) => textAt(content, locale, place) === translated)
      const before = textAt(contents[written] ?? newest, original, place)
      const weight = changeWeight(before, after)
      return weight === 'wording' || weight === 'meaning' ? [{ ...place, weight, before, after, translated }] : []
    })
    const weight = texts.reduce<ChangeWeight>((most, text) => heavier(most, text.weight), 'none')
    return weight === 'wording' || weight === 'meaning' ? [{ locale, weight, texts }] : []
  })
}

import { type Locale, locales } from '@/lib/messages/locale'
import { isWritten, type ProblemContent, type WrittenSolution } from './problem-content'

/** What would make a problem better without standing in the way of publishing it. */
export type Advice =
  | 'no-summary'
  | 'no-keywords'
  | 'no-cause'
  | 'few-symptoms'
  | 'nothing-typical'
  | 'no-customer-solution'
  | 'no-undo'
  | 'no-proof'
  | 'no-turkish'
  | 'no-english'

const enoughSymptoms = 3
const untranslated: Record<Locale, Advice> = { en: 'no-english', tr: 'no-turkish' }

/** A language counts when everything that people read has a title in it. */
export function hasLanguage({ texts, solutions }: ProblemContent, locale: Locale): boolean {
  return Boolean(texts[locale]?.title) && solutions.filter(isWritten).every((each) => each.texts[locale]?.steps)
}

export function writingAdvice(content: ProblemContent): Advice[] {
  const original = content.texts[content.original]
  const words = Object.values(content.symptoms).map((each) => Object.values(each))
  const typical = (word: string) => word === 'always' || word === 'usually'
  const forCustomers = content.solutions.some((each) => !isWritten(each) || each.audience === 'customer')
  const risky = content.solutions.filter(isWritten).filter(({ risk }) => risk === 'high' || risk === 'irreversible')
  const lacks = (part: 'proof' | 'undo', { texts }: WrittenSolution) => !texts[content.original]?.[part]
  const found: [Advice, boolean][] = [
    ['no-summary', !original?.summary],
    ['no-cause', !original?.cause],
    ['no-keywords', !original?.keywords.length],
    ['few-symptoms', words.length < enoughSymptoms],
    ['nothing-typical', words.length > 0 && !words.flat().some(typical)],
    ['no-customer-solution', content.audience !== 'staff' && content.audience !== 'level2' && !forCustomers],
    ['no-undo', risky.some((each) => each.risk === 'high' && lacks('undo', each))],
    ['no-proof', risky.some((each) => lacks('proof', each))],
    ...locales.map((locale): [Advice, boolean] => [untranslated[locale], !hasLanguage(content, locale)]),
  ]
  return found.flatMap(([advice, holds]) => (holds ? [advice] : []))
}

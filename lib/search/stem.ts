import type { Locale } from './search-entry'
import { stemEnglish } from './stem-english'
import { stemTurkish } from './stem-turkish'

const stemmers: Record<Locale, (word: string) => string> = { en: stemEnglish, tr: stemTurkish }

/** The form that all forms of a folded word share in one language. Codes and numbers are their own stem. */
export function stem(word: string, locale: Locale): string {
  return /\d/.test(word) ? word : stemmers[locale](word)
}

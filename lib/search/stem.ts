import type { Locale } from './search-entry'
import { stemEnglish } from './stem-english'
import { stemTurkish } from './stem-turkish'

const stemmers: Record<Locale, (word: string) => string> = { en: stemEnglish, tr: stemTurkish }

/** Stems are asked for again and again; the commonest words of a help desk fit. */
const mostKept = 50_000
const kept: Record<Locale, Map<string, string>> = { en: new Map(), tr: new Map() }

/** The form that all forms of a folded word share in one language. Codes and numbers are their own stem. */
export function stem(word: string, locale: Locale): string {
  const known = kept[locale].get(word)
  if (known !== undefined) return known
  const made = /\d/.test(word) ? word : stemmers[locale](word)
  if (kept[locale].size >= mostKept) kept[locale].clear()
  kept[locale].set(word, made)
  return made
}

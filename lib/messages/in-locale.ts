import { type Locale, locales } from './locale'

/** The words in the asked language, or in the other one with `translated: false`; null where there are none at all. */
export function inLocale<Words>(
  texts: Partial<Record<Locale, Words>>,
  locale: Locale,
): { words: Words; translated: boolean } | null {
  const asked = texts[locale]
  if (asked !== undefined) return { words: asked, translated: true }
  const other = locales.map((each) => texts[each]).find((each) => each !== undefined)
  return other === undefined ? null : { words: other, translated: false }
}

export const locales = ['en', 'tr'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale => value === 'en' || value === 'tr'

/**
 * The language a browser asks for most, of those there are; English where it asks for none of them.
 * Source: RFC 9110, 12.5.4 (Accept-Language with quality values).
 */
export function pickLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((item) => item.quality > 0 && isLocale(item.language))
    .sort((a, b) => b.quality - a.quality)
  const first = asked[0]?.language
  return isLocale(first) ? first : 'en'
}

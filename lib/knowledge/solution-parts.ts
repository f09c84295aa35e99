import type { Locale } from '@/lib/messages/locale'

/** Headings of level 3 under which files keep a solution's proof and undo: no text of a solution may hold one itself. */
export const partHeadings: Record<Locale, { proof: string; undo: string }> = {
  en: { proof: 'Proof', undo: 'Undo' },
  tr: { proof: 'Kanıt', undo: 'Geri alma' },
}

/** Which part of a solution these words of a heading begin; null if none. */
export const partOf = (heading: string, locale: Locale): 'proof' | 'undo' | null =>
  (['proof', 'undo'] as const).find((part) => partHeadings[locale][part] === heading.trim()) ?? null

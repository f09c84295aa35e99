import type { StudioProblem } from '@/lib/knowledge/read-problem'
import type { Locale } from '@/lib/messages/locale'

/** What a known problem is called in the reader's language, or else in the one it was written in first. */
export function titleOf(
  { id, content: { texts, original } }: Pick<StudioProblem, 'id' | 'content'>,
  locale: Locale,
): { text: string; lang: Locale } {
  const lang = texts[locale]?.title ? locale : original
  return { text: texts[lang]?.title || id, lang }
}

import type { Locale } from '@/lib/messages/locale'
import { findPersonalData, type KnownPerson, type PersonalKind, withoutPersonalData } from './personal-data'
import { isWritten, type ProblemContent } from './problem-content'

/** A word that tells who the caller is, and whether it is certainly theirs. */
export type PersonalWord = { kind: PersonalKind; text: string; certain: boolean }

type Rewrite = (text: string, locale: Locale) => string

/** Every text of a content that people write, passed through `rewrite`. */
function rewritten(content: ProblemContent, rewrite: Rewrite): ProblemContent {
  const each = <Words extends object>(texts: Partial<Record<Locale, Words>>): Partial<Record<Locale, Words>> =>
    Object.fromEntries(
      (Object.entries(texts) as [Locale, Words][]).map(([locale, words]) => [
        locale,
        Object.fromEntries(
          Object.entries(words).map(([field, value]: [string, string | string[]]) => [
            field,
            Array.isArray(value) ? value.map((word) => rewrite(word, locale)) : rewrite(value, locale),
          ]),
        ),
      ]),
    ) as Partial<Record<Locale, Words>>
  return {
    ...content,
    texts: each(content.texts),
    solutions: content.solutions.map((solution) =>
      isWritten(solution) ? { ...solution, texts: each(solution.texts) } : solution,
    ),
  }
}

/** What a content says of its caller, each word once, what is certain first. */
export function personalWords(content: ProblemContent, known: KnownPerson | null): PersonalWord[] {
  const words = new Map<string, PersonalWord>()
  rewritten(content, (text) => {
    for (const { kind, text: word, certain } of findPersonalData(text, known)) {
      if (!words.get(word)?.certain) words.set(word, { kind, text: word, certain })
    }
    return text
  })
  return [...words.values()].sort((a, b) => Number(b.certain) - Number(a.certain))
}

/** The content with every such word replaced by what its kind is called in the language of the text. */
export const anonymous = (
  content: ProblemContent,
  known: KnownPerson | null,
  names: Record<Locale, Record<PersonalKind, string>>,
): ProblemContent =>
  rewritten(content, (text, locale) => withoutPersonalData(text, known, (kind) => names[locale][kind]))

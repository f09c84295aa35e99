import type { EntryTexts, Locale } from './search-entry'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import { tokenise } from './tokenise'

const stemsOf = (text: string, locale: Locale): string[] =>
  tokenise(text)
    .filter(({ text: word }) => !isStopWord(word))
    .map(({ text: word }) => stem(word, locale))

/** Every stem by which search could find an entry in one language. */
export function findableStems(texts: EntryTexts | undefined, locale: Locale): Set<string> {
  if (!texts) return new Set()
  const { title, summary, keywords, body, solutions } = texts
  return new Set(
    [title, summary, ...keywords, body, ...solutions.map(({ text }) => text)].flatMap((text) => stemsOf(text, locale)),
  )
}

/** Whether an entry with these stems has every word of a question that carries its matter. */
export function hasEveryWord(words: string, locale: Locale, stems: ReadonlySet<string>): boolean {
  const asked = stemsOf(words, locale)
  return asked.length > 0 && asked.every((each) => stems.has(each))
}

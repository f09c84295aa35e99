import type { Locale } from './search-entry'
import { stem } from './stem'
import { stopWords } from './stop-words'
import { tokenise } from './tokenise'

export type Part = { text: string; match: boolean }

const excerptLength = 180

/** Cuts a text into matching and other parts, by stem: the words of the question in whatever form they stand. */
export function highlight(text: string, stems: ReadonlySet<string>, locale: Locale): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const token of tokenise(text)) {
    if (token.start < at || stopWords.has(token.text) || !stems.has(stem(token.text, locale))) continue
    if (token.start > at) parts.push({ text: text.slice(at, token.start), match: false })
    parts.push({ text: text.slice(token.start, token.end), match: true })
    at = token.end
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false })
  return parts
}

/** The stretch of a text with most of the question's words, with the words marked. */
export function excerptOf(text: string, stems: ReadonlySet<string>, locale: Locale): Part[] {
  const plain = text.replace(/\s+/g, ' ').trim()
  const matches = tokenise(plain).filter((token) => !stopWords.has(token.text) && stems.has(stem(token.text, locale)))
  const within = (start: number) => new Set(matches.filter((m) => m.start >= start && m.end <= start + excerptLength).map((m) => m.text)).size
  const best = matches.reduce((a, b) => (within(b.start) > within(a) ? b.start : a), 0)
  const start = best <= 40 ? 0 : plain.lastIndexOf(' ', best - 20) + 1
  const end = plain.length <= start + excerptLength ? plain.length : plain.lastIndexOf(' ', start + excerptLength)
  const piece = plain.slice(start, end > start ? end : start + excerptLength)
  const parts = highlight(piece, stems, locale)
  return [...(start > 0 ? [{ text: '… ', match: false }] : []), ...parts, ...(start + piece.length < plain.length ? [{ text: ' …', match: false }] : [])]
}

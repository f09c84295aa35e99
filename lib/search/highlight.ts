import type { Locale } from './search-entry'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import { tokenise } from './tokenise'

export type Part = { text: string; match: boolean }
type Span = { start: number; end: number; stem: string }

const excerptLength = 180
/** How far into a text an excerpt is looked for. */
const readLength = 2_000
/** Characters shown before the first match. */
const lead = 30

/** A text with its words, read once for every search that shows it. Stop words are never marked, so they are not among them. */
export type ReadText = { text: string; words: Span[] }

export function readText(text: string, locale: Locale): ReadText {
  const words: Span[] = []
  for (const token of tokenise(text)) {
    if (isStopWord(token.text)) continue
    words.push({ start: token.start, end: token.end, stem: stem(token.text, locale) })
  }
  return { text, words }
}

/** What an excerpt is taken from. */
export const readForExcerpt = (text: string, locale: Locale): ReadText =>
  readText(text.slice(0, readLength).replace(/\s+/g, ' ').trim(), locale)

/** Cuts a text into matching and other parts, by stem: the words of the question in whatever form they stand. */
export function highlight({ text, words }: ReadText, stems: ReadonlySet<string>): Part[] {
  return partsOf(text, matchesIn(words, stems), 0, text.length)
}

/** The stretch of a text with most of the question's words, with the words marked. */
export function excerptOf({ text, words }: ReadText, stems: ReadonlySet<string>): Part[] {
  const spans = matchesIn(words, stems)
  const first = richest(spans)
  const start = first <= lead ? 0 : text.lastIndexOf(' ', first - lead) + 1
  const end = endOfWord(text, start + excerptLength)
  const parts = partsOf(text, spans, start, end)
  return [
    ...(start > 0 ? [{ text: '… ', match: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: ' …', match: false }] : []),
  ]
}

/** A compound and its parts stand in the same place: the first that matches is marked. */
function matchesIn(words: Span[], stems: ReadonlySet<string>): Span[] {
  let end = 0
  return words.filter((word) => {
    if (word.start < end || !stems.has(word.stem)) return false
    end = word.end
    return true
  })
}

/** Where the window with the most different words begins. */
function richest(spans: Span[]): number {
  let best = { words: 0, start: 0 }
  let last = 0
  spans.forEach((span, first) => {
    while (last < spans.length && (spans[last] as Span).end <= span.start + excerptLength - lead) last++
    const words = new Set(spans.slice(first, last).map((inside) => inside.stem)).size
    if (words > best.words) best = { words, start: span.start }
  })
  return best.start
}

function endOfWord(text: string, end: number): number {
  if (end >= text.length) return text.length
  const space = text.lastIndexOf(' ', end)
  return space > end - excerptLength / 2 ? space : end
}

function partsOf(text: string, spans: Span[], from: number, to: number): Part[] {
  const parts: Part[] = []
  let at = from
  for (const { start, end } of spans) {
    if (start < at || end > to) continue
    if (start > at) parts.push({ text: text.slice(at, start), match: false })
    parts.push({ text: text.slice(start, end), match: true })
    at = end
  }
  if (at < to) parts.push({ text: text.slice(at, to), match: false })
  return parts
}

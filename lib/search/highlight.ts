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

/** Cuts a text into matching and other parts, by stem: the words of the question in whatever form they stand. */
export function highlight(text: string, stems: ReadonlySet<string>, locale: Locale): Part[] {
  return partsOf(text, matchesIn(text, stems, locale), 0, text.length)
}

/** The stretch of a text with most of the question's words, with the words marked. */
export function excerptOf(text: string, stems: ReadonlySet<string>, locale: Locale): Part[] {
  const plain = text.slice(0, readLength).replace(/\s+/g, ' ').trim()
  const spans = matchesIn(plain, stems, locale)
  const first = richest(spans)
  const start = first <= lead ? 0 : plain.lastIndexOf(' ', first - lead) + 1
  const end = endOfWord(plain, start + excerptLength)
  const parts = partsOf(plain, spans, start, end)
  return [
    ...(start > 0 ? [{ text: '… ', match: false }] : []),
    ...parts,
    ...(end < plain.length ? [{ text: ' …', match: false }] : []),
  ]
}

function matchesIn(text: string, stems: ReadonlySet<string>, locale: Locale): Span[] {
  const spans: Span[] = []
  for (const { text: word, start, end } of tokenise(text)) {
    if (start < (spans.at(-1)?.end ?? 0)) continue
    const found = stem(word, locale)
    if (stems.has(found) && !isStopWord(word)) spans.push({ start, end, stem: found })
  }
  return spans
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

import type { Locale } from './search-entry'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import { tokenise } from './tokenise'

export type Part = { text: string; match: boolean }

const excerptLength = 180
/** How far into a text an excerpt is looked for. */
const readLength = 2_000
/** Characters shown before the first match. */
const lead = 30

/**
 * A text with its words, read once for every search that shows it: of each word where it begins and ends, and its stem. Stop words are
 * never marked, so they are not among them. Columns, because thousands of texts are kept.
 */
export type ReadText = { text: string; starts: Uint32Array; ends: Uint32Array; stems: string[] }
/** A word of a text, by its number. */
type Place = number

export function readText(text: string, locale: Locale): ReadText {
  const words = tokenise(text).filter((token) => !isStopWord(token.text))
  return {
    text,
    starts: Uint32Array.from(words, (word) => word.start),
    ends: Uint32Array.from(words, (word) => word.end),
    stems: words.map((word) => stem(word.text, locale)),
  }
}

/** What a text takes to be kept, in bytes, about. */
export const sizeOf = ({ text, stems }: ReadText): number => 2 * text.length + 16 * stems.length

/** What an excerpt is taken from. */
export const readForExcerpt = (text: string, locale: Locale): ReadText =>
  readText(text.slice(0, readLength).replace(/\s+/g, ' ').trim(), locale)

/** Cuts a text into matching and other parts, by stem: the words of the question in whatever form they stand. */
export function highlight(read: ReadText, stems: ReadonlySet<string>): Part[] {
  return partsOf(read, matchesIn(read, stems), 0, read.text.length)
}

/** The stretch of a text with most of the question's words, with the words marked. */
export function excerptOf(read: ReadText, stems: ReadonlySet<string>): Part[] {
  const { text } = read
  const places = matchesIn(read, stems)
  const first = richest(read, places)
  const start = first <= lead ? 0 : text.lastIndexOf(' ', first - lead) + 1
  const end = endOfWord(text, start + excerptLength)
  return joined([
    { text: start > 0 ? '… ' : '', match: false },
    ...partsOf(read, places, start, end),
    { text: end < text.length ? ' …' : '', match: false },
  ])
}

/** A compound and its parts stand in the same place: the first that matches is marked. */
function matchesIn({ starts, ends, stems: words }: ReadText, stems: ReadonlySet<string>): Place[] {
  const places: Place[] = []
  let end = 0
  for (let place = 0; place < words.length; place++) {
    if ((starts[place] as number) < end || !stems.has(words[place] as string)) continue
    end = ends[place] as number
    places.push(place)
  }
  return places
}

/** Where the window with the most different words begins. */
function richest({ starts, ends, stems }: ReadText, places: Place[]): number {
  let best = { words: 0, start: 0 }
  let last = 0
  places.forEach((place, first) => {
    const start = starts[place] as number
    while (last < places.length && (ends[places[last] as Place] as number) <= start + excerptLength - lead) last++
    const words = new Set(places.slice(first, last).map((inside) => stems[inside])).size
    if (words > best.words) best = { words, start }
  })
  return best.start
}

function endOfWord(text: string, end: number): number {
  if (end >= text.length) return text.length
  const space = text.lastIndexOf(' ', end)
  return space > end - excerptLength / 2 ? space : end
}

function partsOf({ text, starts, ends }: ReadText, places: Place[], from: number, to: number): Part[] {
  const parts: Part[] = []
  let at = from
  for (const place of places) {
    const start = starts[place] as number
    const end = ends[place] as number
    if (start < at || end > to) continue
    const between = text.slice(at, start)
    // Matches with nothing but space between them are marked as one.
    parts.push({ text: between, match: parts.length > 0 && between.trim() === '' })
    parts.push({ text: text.slice(start, end), match: true })
    at = end
  }
  return joined([...parts, { text: text.slice(at, to), match: false }])
}

/** Without empty parts, and those that follow their like made one with it: less to send and to draw. */
function joined(parts: Part[]): Part[] {
  const all: Part[] = []
  for (const { text, match } of parts) {
    const last = all.at(-1)
    if (text === '') continue
    if (last?.match === match) last.text += text
    else all.push({ text, match })
  }
  return all
}

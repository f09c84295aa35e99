import type { Locale } from '@/lib/messages/locale'

/** One language of one article of another system, its texts already Markdown. */
export type Article = {
  /** Of the article in its system; languages of one article share it. */
  id: string
  locale: Locale
  title: string
  /** What the person notices, why it happens, and what to do; most systems know only the last. */
  symptoms: string
  cause: string
  steps: string
  keywords: string[]
  /** What few systems know; absent where the source says nothing of it. */
  more?: ArticleMore
  /** From the outermost inwards. */
  category: string[]
  /** Shown to customers there. */
  isPublic: boolean
}

export type ArticleMore = {
  summary?: string
  tags?: string[]
  appliesTo?: string[]
  errorCodes?: string[]
  proof?: string
  undo?: string
  minutes?: number
}

/** What is said, or no such part at all. */
export const moreOf = (given: ArticleMore): { more?: ArticleMore } => {
  const said = Object.entries(given).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
  return said.length > 0 ? { more: Object.fromEntries(said) } : {}
}

/** Takes a picture out of an article; answers how Markdown names it from now on. */
export type KeepPicture = (name: string, bytes: Uint8Array) => string

/** The picture that an address in an article of another system means; null where it did not come along. */
export type FindPicture = (url: string) => { name: string; bytes: Uint8Array } | null

/** How pictures are taken out of articles, and which came along beside them, by path. */
export type Pictures = { keep: KeepPicture; beside: ReadonlyMap<string, Uint8Array> }

/** A source that is not what it is said to be. */
export class IntakeError extends Error {}

/** tr, tr_TR and tr-tr are Turkish; null for languages that Knownfix does not speak. */
export function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split(/[-_]/)[0]
  return language === 'tr' || language === 'en' ? language : null
}

export const keywordsOf = (text: string | null | undefined): string[] => [
  ...new Set(
    (text ?? '')
      .split(/[,;\n]/)
      .map((word) => word.trim().slice(0, 80))
      .filter(Boolean),
  ),
]

/** JSON, or an `IntakeError` that says so. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IntakeError('The file is not JSON.')
  }
}

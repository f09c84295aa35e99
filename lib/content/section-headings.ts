import type { Locale } from '@/lib/messages/locale'

export type Heading =
  | { part: 'symptoms' | 'cause' }
  | { part: 'solution'; kind: 'solution' | 'workaround'; id: string; title: string }

type Words = { symptoms: string; cause: string; solution: string; workaround: string }

export const headingWords: Record<Locale, Words> = {
  en: { symptoms: 'Symptoms', cause: 'Cause', solution: 'Solution', workaround: 'Workaround' },
  tr: { symptoms: 'Belirtiler', cause: 'Neden', solution: 'Çözüm', workaround: 'Geçici çözüm' },
}

/** What a section heading announces, or null if it is none of the format's. */
export function readHeading(text: string, locale: Locale): Heading | null {
  const words = headingWords[locale]
  if (text === words.symptoms) return { part: 'symptoms' }
  if (text === words.cause) return { part: 'cause' }
  for (const kind of ['solution', 'workaround'] as const) {
    if (!text.startsWith(`${words[kind]} `)) continue
    const [, id, title] = /^([a-z0-9-]+)\s*:\s*(.+)$/.exec(text.slice(words[kind].length + 1).trim()) ?? []
    if (id !== undefined && title !== undefined) return { part: 'solution', kind, id, title }
  }
  return null
}

export function headingAdvice(locale: Locale): string {
  const { symptoms, cause, solution, workaround } = headingWords[locale]
  return `write "## ${symptoms}", "## ${cause}", "## ${solution} <id>: <title>" or "## ${workaround} <id>: <title>"`
}

import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { type KnowledgeBank, readBank } from './read-bank'

export type ShownSolution = {
  id: string
  kind: 'solution' | 'workaround'
  title: string
  steps: string
  proof?: string | undefined
  undo?: string | undefined
  translated: boolean
  minutes: number
  risk: 'none' | 'low' | 'high' | 'irreversible'
  audience: 'customer' | 'staff' | 'level2'
  onSite: boolean
}

export type PublishedProblem = {
  id: string
  service: string
  audience: 'public' | 'customer' | 'staff' | 'level2'
  title: string
  summary: string
  symptoms: string
  cause: string
  /** False where the asked language is missing and another one is shown. */
  translated: boolean
  appliesTo: string[]
  errorCodes: string[]
  tags: string[]
  solutions: ShownSolution[]
}

/** A known problem as its own page shows it to this person; null if there is none that they may see. */
export async function readPublishedProblem(
  actor: Actor | null,
  id: string,
  locale: Locale,
): Promise<PublishedProblem | null> {
  return publishedProblem(await readBank(await currentBank()), actor, id, locale)
}

export function publishedProblem(
  bank: KnowledgeBank,
  actor: Actor | null,
  id: string,
  locale: Locale,
): PublishedProblem | null {
  const content = bank.problems.get(id)
  if (!content || !can(actor, 'entry.read', content)) return null
  // The original is the authors' own word, so it goes before any other language.
  const found = content.texts[locale] ? inLocale(content.texts, locale) : inLocale(content.texts, content.original)
  if (!found) return null
  const { title, summary, symptoms, cause } = found.words
  const solutions = content.solutions.flatMap(({ id }): ShownSolution[] => {
    const solution = bank.solutions.get(id)
    if (!solution) return []
    const { kind, minutes, risk, audience, onSite = false, texts } = solution
    if (!can(actor, 'steps.read', { audience })) return []
    const words = inLocale(texts, locale)
    return words ? [{ id, kind, minutes, risk, audience, onSite, ...words.words, translated: words.translated }] : []
  })
  const { service, audience, appliesTo = [], errorCodes = [], tags = [] } = content
  return {
    id,
    service,
    audience,
    title,
    summary,
    symptoms,
    cause,
    translated: content.texts[locale] !== undefined,
    appliesTo,
    errorCodes,
    tags,
    solutions,
  }
}

import type { Locale } from '@/lib/messages/locale'
import { type ProblemContent, problemContent } from './problem-content'
import { serviceQuestionId } from './service-question'

/** What is known when somebody begins to write, from nothing or from a solved call. */
export type DraftMaterial = {
  locale: Locale
  service: string
  title: string
  summary?: string | undefined
  /** What the person noticed. Markdown. */
  symptoms?: string | undefined
  cause?: string | undefined
  /** What helped. Markdown. */
  steps?: string | undefined
  /** Question -> answer, from the diagnosis; null is "I don't know" and says nothing. */
  answers?: Record<string, string | null> | undefined
}

/** The first content of a problem: careful in its audience and risk until someone decides otherwise. */
export function firstDraft(id: string, material: DraftMaterial): ProblemContent {
  const { locale, service, title, summary = '', symptoms = '', cause = '', steps = '', answers = {} } = material
  const said = Object.entries(answers).filter(([question, answer]) => question !== serviceQuestionId && answer !== null)
  return problemContent.parse({
    original: locale,
    service,
    prior: 'occasional',
    audience: 'customer',
    risk: 'medium',
    relatedServices: [],
    texts: { [locale]: { title, summary, keywords: [], symptoms, cause } },
    symptoms: Object.fromEntries(said.map(([question, answer]) => [question, { [answer as string]: 'usually' }])),
    solutions: [
      {
        id: `solve-${id}`.slice(0, 80),
        kind: 'solution',
        minutes: 10,
        success: 'usually',
        audience: 'customer',
        risk: 'none',
        texts: { [locale]: { title, steps } },
      },
    ],
  } satisfies ProblemContent)
}

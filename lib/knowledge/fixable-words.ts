import { type Actor, type Audience, audiencesOf } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { isWritten, type ProblemContent, type WrittenSolution } from './problem-content'

type SolutionWords = { title: string; steps: string; proof: string; undo: string }
/** The words of a known problem in one language, as somebody mends them. */
export type FixableWords = {
  title: string
  summary: string
  symptoms: string
  cause: string
  solutions: Record<string, SolutionWords>
}

const audienceOf = ({ audience }: WrittenSolution): Audience => (audience === 'customer' ? 'public' : audience)

const isFixable =
  (actor: Actor, locale: Locale) =>
  (solution: ProblemContent['solutions'][number]): solution is WrittenSolution =>
    isWritten(solution) && solution.texts[locale] !== undefined && audiencesOf(actor).includes(audienceOf(solution))

/** What somebody may mend in a language; null where nothing is written in it. */
export function fixableWords(actor: Actor, content: ProblemContent, locale: Locale): FixableWords | null {
  const texts = content.texts[locale]
  if (!texts) return null
  const { title, summary, symptoms, cause } = texts
  const solutions = content.solutions.filter(isFixable(actor, locale)).map(({ id, texts: each }) => {
    const words = each[locale]
    const { title: name = '', steps = '', proof = '', undo = '' } = words ?? {}
    return [id, { title: name, steps, proof, undo }] as const
  })
  return { title, summary, symptoms, cause, solutions: Object.fromEntries(solutions) }
}

/** The content with mended words: nothing but words of that language, and only those the person may read. */
export function withFixedWords(
  actor: Actor,
  content: ProblemContent,
  locale: Locale,
  { solutions, ...words }: FixableWords,
): ProblemContent {
  const texts = content.texts[locale]
  if (!texts) return content
  const mayFix = isFixable(actor, locale)
  return {
    ...content,
    texts: { ...content.texts, [locale]: { ...texts, ...words } },
    solutions: content.solutions.map((solution) => {
      const fixed = solutions[solution.id]
      if (!fixed || !mayFix(solution)) return solution
      const { title, steps, proof, undo } = fixed
      const written = { title, steps, ...(proof ? { proof } : {}), ...(undo ? { undo } : {}) }
      return { ...solution, texts: { ...solution.texts, [locale]: written } }
    }),
  }
}

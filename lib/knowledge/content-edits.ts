import type { LikelihoodWord } from '@/lib/diagnosis/bank-source'
import type { Locale } from '@/lib/messages/locale'
import { isWritten, type ProblemContent, type ProblemTexts, type WrittenSolution } from './problem-content'

/** What an editor does to a content, each a new value: nothing here knows a form. */

const noTexts: ProblemTexts = { title: '', summary: '', keywords: [], symptoms: '', cause: '' }

export const textsOf = (content: ProblemContent, locale: Locale): ProblemTexts => content.texts[locale] ?? noTexts

export const withTexts = (content: ProblemContent, locale: Locale, change: Partial<ProblemTexts>): ProblemContent => ({
  ...content,
  texts: { ...content.texts, [locale]: { ...textsOf(content, locale), ...change } },
})

export const withQuestion = (content: ProblemContent, question: string): ProblemContent => ({
  ...content,
  symptoms: { ...content.symptoms, [question]: content.symptoms[question] ?? {} },
})

export function withoutQuestion(content: ProblemContent, question: string): ProblemContent {
  const { [question]: _, ...symptoms } = content.symptoms
  return { ...content, symptoms }
}

/** Null: the problem says nothing about this answer. */
export function withWord(
  content: ProblemContent,
  { question, answer, word }: { question: string; answer: string; word: LikelihoodWord | null },
): ProblemContent {
  const { [answer]: _, ...others } = content.symptoms[question] ?? {}
  const words = word === null ? others : { ...others, [answer]: word }
  return { ...content, symptoms: { ...content.symptoms, [question]: words } }
}

type SolutionChange = Partial<Pick<WrittenSolution, 'kind' | 'minutes' | 'success' | 'audience' | 'risk'>>

export const withSolution = (content: ProblemContent, id: string, change: SolutionChange): ProblemContent => ({
  ...content,
  solutions: content.solutions.map((solution) => {
    if (solution.id !== id) return solution
    return isWritten(solution)
      ? { ...solution, ...change }
      : { ...solution, success: change.success ?? solution.success }
  }),
})

export const withSolutionText = (
  content: ProblemContent,
  { id, locale, ...change }: { id: string; locale: Locale; title?: string; steps?: string },
): ProblemContent => ({
  ...content,
  solutions: content.solutions.map((solution) => {
    if (solution.id !== id || !isWritten(solution)) return solution
    const words = { title: '', steps: '', ...solution.texts[locale], ...change }
    return { ...solution, texts: { ...solution.texts, [locale]: words } }
  }),
})

export const withNewSolution = (content: ProblemContent, id: string): ProblemContent => ({
  ...content,
  solutions: [
    ...content.solutions,
    { id, kind: 'solution', minutes: 10, success: 'usually', audience: 'customer', risk: 'none', texts: {} },
  ],
})

export const withReusedSolution = (content: ProblemContent, id: string): ProblemContent =>
  content.solutions.some((solution) => solution.id === id)
    ? content
    : { ...content, solutions: [...content.solutions, { id, uses: true, success: 'usually' }] }

export const withoutSolution = (content: ProblemContent, id: string): ProblemContent => ({
  ...content,
  solutions: content.solutions.filter((solution) => solution.id !== id),
})

export function withSolutionMoved(content: ProblemContent, id: string, by: -1 | 1): ProblemContent {
  const solutions = [...content.solutions]
  const from = solutions.findIndex((solution) => solution.id === id)
  const [moved, other] = [solutions[from], solutions[from + by]]
  if (!moved || !other) return content
  solutions[from] = other
  solutions[from + by] = moved
  return { ...content, solutions }
}

const isBlank = (words: Record<string, string | string[]>) =>
  Object.values(words).every((value) => (typeof value === 'string' ? value.trim() === '' : value.length === 0))

const keepWritten = <Words extends Record<string, string | string[]>>(
  texts: Partial<Record<Locale, Words>>,
  original: Locale,
) => Object.fromEntries(Object.entries(texts).filter(([locale, words]) => locale === original || !isBlank(words)))

/** As it is stored: no language without a word, no question about which nothing is said. */
export function withoutBlanks(content: ProblemContent): ProblemContent {
  const { original } = content
  return {
    ...content,
    texts: keepWritten(content.texts, original),
    symptoms: Object.fromEntries(Object.entries(content.symptoms).filter(([, words]) => Object.keys(words).length > 0)),
    solutions: content.solutions.map((solution) =>
      isWritten(solution) ? { ...solution, texts: keepWritten(solution.texts, original) } : solution,
    ),
  }
}

import type { LikelihoodWord } from '@/lib/diagnosis/bank-source'
import type { Locale } from '@/lib/messages/locale'
import { isWritten, labelLists, type ProblemContent, type ProblemTexts, type WrittenSolution } from './problem-content'

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

type SolutionChange = Partial<Pick<WrittenSolution, 'kind' | 'minutes' | 'success' | 'audience' | 'risk' | 'onSite'>>

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
  {
    id,
    locale,
    ...change
  }: { id: string; locale: Locale; title?: string; steps?: string; proof?: string; undo?: string },
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

type Words = Record<string, string | string[] | undefined>

const isBlank = (words: Words) =>
  Object.values(words).every((value) => (typeof value === 'string' ? value.trim() === '' : !value?.length))

const keepWritten = <Written extends Words>(texts: Partial<Record<Locale, Written>>, original: Locale) =>
  Object.fromEntries(Object.entries(texts).filter(([locale, words]) => locale === original || !isBlank(words)))

/** What may be absent is, where nothing is written. */
const withoutEmptyParts = (texts: WrittenSolution['texts']): WrittenSolution['texts'] =>
  Object.fromEntries(
    Object.entries(texts).map(([locale, { title, steps, proof, undo }]) => [
      locale,
      { title, steps, ...(proof?.trim() ? { proof } : {}), ...(undo?.trim() ? { undo } : {}) },
    ]),
  )

/** As it is stored: no language without a word, no question about which nothing is said. */
export function withoutBlanks(content: ProblemContent): ProblemContent {
  const { original } = content
  const kept = { ...content }
  for (const list of labelLists) if (!kept[list]?.length) delete kept[list]
  return {
    ...kept,
    texts: keepWritten(content.texts, original),
    symptoms: Object.fromEntries(Object.entries(content.symptoms).filter(([, words]) => Object.keys(words).length > 0)),
    solutions: content.solutions.map((solution) =>
      isWritten(solution) ? { ...solution, texts: withoutEmptyParts(keepWritten(solution.texts, original)) } : solution,
    ),
  }
}

import { isWritten, labelLists, type ProblemContent, type ProblemSolution } from '@/lib/knowledge/problem-content'
import { partHeadings } from '@/lib/knowledge/solution-parts'
import type { Locale } from '@/lib/messages/locale'
import { headingWords } from './section-headings'
import { yamlText } from './yaml-text'

const solutionEntry = (solution: ProblemSolution) =>
  isWritten(solution)
    ? {
        minutes: solution.minutes,
        success: solution.success,
        ...(solution.audience === 'customer' ? {} : { audience: solution.audience }),
        ...(solution.onSite ? { onSite: true } : {}),
        ...(solution.risk === 'none' ? {} : { risk: solution.risk }),
      }
    : { uses: true, success: solution.success }

/** Stored groups have no order of their own; files do. `answersOf` gives the order of a question's answers. */
function symptomEntries({ symptoms }: ProblemContent, answersOf: (question: string) => string[]) {
  const questions = Object.entries(symptoms).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    questions.map(([question, words]) => {
      const order = answersOf(question)
      const answers = Object.entries(words).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1))
      return [question, Object.fromEntries(answers)]
    }),
  )
}

/** One language of a known problem as its file, or null where it is not written in that language. */
export function problemText(
  problem: ProblemContent,
  locale: Locale,
  { studioMade, answersOf }: { studioMade: boolean; answersOf: (question: string) => string[] },
): string | null {
  const texts = problem.texts[locale]
  if (!texts) return null
  const { title, summary, keywords, symptoms, cause } = texts
  const words = headingWords[locale]
  const structure = {
    ...(studioMade ? { origin: 'studio' } : {}),
    prior: problem.prior,
    audience: problem.audience,
    risk: problem.risk,
    ...(problem.relatedServices.length === 0 ? {} : { relatedServices: problem.relatedServices }),
    ...Object.fromEntries(labelLists.flatMap((list) => (problem[list]?.length ? [[list, problem[list]]] : []))),
    symptoms: symptomEntries(problem, answersOf),
    solutions: Object.fromEntries(problem.solutions.map((solution) => [solution.id, solutionEntry(solution)])),
  }
  const front = { title, summary, keywords, ...(problem.original === locale ? structure : {}) }
  const sections = [`## ${words.symptoms}`, symptoms, '', `## ${words.cause}`, cause]
  for (const solution of problem.solutions) {
    const written = isWritten(solution) ? solution.texts[locale] : undefined
    if (written && isWritten(solution)) {
      sections.push('', `## ${words[solution.kind]} ${solution.id}: ${written.title}`, written.steps)
      for (const part of ['proof', 'undo'] as const) {
        if (written[part]) sections.push('', `### ${partHeadings[locale][part]}`, written[part])
      }
    }
  }
  return `---\n${yamlText(front)}---\n\n${sections.join('\n')}\n`
}

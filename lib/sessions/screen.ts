import type { Step } from '@/lib/diagnosis/next-step'
import type { KnowledgeBank } from '@/lib/knowledge/read-bank'
import { instructionIn } from '@/lib/knowledge/tree-content'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { TriedResult } from './events'
import type { TakenStep } from './replay'

/** One problem before and after an answer, as a person may be told it. */
export type Cause = { id: string; title: string; probability: number }

export type QuestionScreen = {
  kind: 'question'
  id: string
  text: string
  check: string
  answers: { id: string; text: string }[]
  /** What is typed instead of chosen, with the unit of a number and what was typed before. */
  typed: { kind: 'number' | 'text'; unit: string; value: string } | null
  /** What was answered before; undefined when it is new. */
  given: string | null | undefined
  fromTree: boolean
  /** The two likeliest causes that the answers tell apart best; empty when a tree asks. */
  tellsApart: string[]
}

export type SolutionScreen = {
  kind: 'solution'
  id: string
  title: string
  steps: string
  proof: string
  undo: string
  translated: boolean
  workaround: boolean
  minutes: number
  onSite: boolean
  problem: { id: string; title: string; cause: string }
  given: TriedResult | undefined
}

/** Something that a tree tells the person to do. */
export type InstructionScreen = {
  kind: 'instruction'
  id: string
  title: string
  steps: string
  translated: boolean
  given: TriedResult | undefined
}

export type HandOverScreen = { kind: 'handOver'; why: Extract<Step, { kind: 'handOver' }>['why'] }
export type SolvedScreen = { kind: 'solved'; title: string } & ({ solution: string } | { instruction: string })
export type Screen = QuestionScreen | SolutionScreen | InstructionScreen | HandOverScreen | SolvedScreen

export const problemTitle = (bank: KnowledgeBank, id: string, locale: Locale): string | null => {
  const content = bank.problems.get(id)
  return content ? (inLocale(content.texts, locale)?.words.title ?? id) : null
}

export function questionScreen(
  bank: KnowledgeBank,
  id: string,
  locale: Locale,
  {
    given,
    value = '',
    fromTree = false,
    tellsApart = [],
  }: { given?: string | null | undefined; value?: string | undefined; fromTree?: boolean; tellsApart?: string[] },
): QuestionScreen | null {
  const content = bank.questions.get(id)
  if (!content) return null
  const words = inLocale(content.texts, locale)?.words
  return {
    kind: 'question',
    id,
    text: words?.text ?? id,
    check: words?.check ?? '',
    answers: content.answers.map((answer) => ({
      id: answer.id,
      text: inLocale(answer.texts, locale)?.words ?? answer.id,
    })),
    typed: content.kind ? { kind: content.kind, unit: inLocale(content.unit ?? {}, locale)?.words ?? '', value } : null,
    given,
    fromTree,
    tellsApart,
  }
}

export function solutionTitle(bank: KnowledgeBank, id: string, locale: Locale): string {
  const solution = bank.solutions.get(id)
  return (solution && inLocale(solution.texts, locale)?.words.title) ?? id
}

export function solutionScreen(
  bank: KnowledgeBank,
  id: string,
  locale: Locale,
  { given, problem }: { given?: TriedResult | undefined; problem?: string },
): SolutionScreen | null {
  const solution = bank.solutions.get(id)
  const written = solution && inLocale(solution.texts, locale)
  if (!solution || !written) return null
  const problemId = problem !== undefined && bank.problems.has(problem) ? problem : solution.problemId
  const content = bank.problems.get(problemId)
  const texts = content && inLocale(content.texts, locale)?.words
  return {
    kind: 'solution',
    id,
    title: written.words.title,
    steps: written.words.steps,
    proof: written.words.proof ?? '',
    undo: written.words.undo ?? '',
    translated: written.translated,
    workaround: solution.kind === 'workaround',
    minutes: solution.minutes,
    onSite: solution.onSite ?? false,
    problem: { id: problemId, title: texts?.title ?? problemId, cause: texts?.cause ?? '' },
    given,
  }
}

export function instructionTitle({ trees }: KnowledgeBank, id: string, locale: Locale): string {
  return inLocale(instructionIn(trees, id)?.node.instruction ?? {}, locale)?.words.title || id
}

function instructionScreen(
  { trees }: KnowledgeBank,
  id: string,
  locale: Locale,
  given?: TriedResult,
): InstructionScreen | null {
  const written = inLocale(instructionIn(trees, id)?.node.instruction ?? {}, locale)
  if (!written) return null
  return { kind: 'instruction', id, ...written.words, translated: written.translated, given }
}

/** The screen of a step that was already taken, with what was said then. */
export function takenScreen(bank: KnowledgeBank, step: TakenStep, locale: Locale): Screen | null {
  if (step.kind === 'question')
    return questionScreen(bank, step.question, locale, { given: step.answer, value: step.value })
  return step.kind === 'solution'
    ? solutionScreen(bank, step.solution, locale, { given: step.result })
    : instructionScreen(bank, step.instruction, locale, step.result)
}

/** The screen of the engine's next step; it names no problem that this person may not read of. */
export function nextScreen(
  bank: KnowledgeBank,
  step: Step,
  locale: Locale,
  mayName: (problem: string) => boolean,
): Screen | null {
  switch (step.kind) {
    case 'ask': {
      const tellsApart = step.reasons.separates
        .slice(0, 2)
        .filter(({ problem }) => mayName(problem))
        .flatMap(({ problem }) => problemTitle(bank, problem, locale) ?? [])
      return questionScreen(bank, step.question, locale, { fromTree: step.from === 'tree', tellsApart })
    }
    case 'try':
      return solutionScreen(bank, step.solution, locale, { problem: step.problem })
    case 'instruct':
      return instructionScreen(bank, step.instruction, locale)
    case 'handOver':
      return { kind: 'handOver', why: step.why }
    case 'solved':
      return 'solution' in step
        ? { kind: 'solved', solution: step.solution, title: solutionTitle(bank, step.solution, locale) }
        : { kind: 'solved', instruction: step.instruction, title: instructionTitle(bank, step.instruction, locale) }
  }
}

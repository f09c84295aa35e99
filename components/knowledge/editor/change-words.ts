import type { Choices } from '@/lib/knowledge/list-choices'
import type { Change, ChangedPlace } from '@/lib/knowledge/problem-changes'
import { isWritten, type ProblemContent } from '@/lib/knowledge/problem-content'
import type { EditorWords } from './editor-words'

export type NamedChange = { key: string; label: string; before: string; after: string }

type Names = { choices: Choices; words: EditorWords }

const textFields = {
  title: 'titleLabel',
  summary: 'summary',
  keywords: 'keywords',
  symptoms: 'symptomsText',
  cause: 'cause',
} as const
const solutionFields = {
  kind: 'kind',
  minutes: 'minutes',
  success: 'success',
  audience: 'forWhom',
  onSite: 'onSite',
  risk: 'solutionRisk',
  reused: 'reuse',
} as const

function labelOf(place: ChangedPlace, { choices, words }: Names): string {
  const solutionName = (id: string) => choices.solutions.find((each) => each.id === id)?.title ?? id
  switch (place.part) {
    case 'text':
      return `${words[textFields[place.field]]} · ${words[place.locale]}`
    case 'symptom': {
      const question = choices.questions.find(({ id }) => id === place.question)
      const answer = question?.answers.find(({ id }) => id === place.answer)
      return `${question?.text ?? place.question} · ${answer?.text ?? place.answer}`
    }
    case 'solution':
      return `${words[solutionFields[place.field]]} · ${solutionName(place.solution)}`
    case 'solutionText': {
      return `${words[place.field === 'title' ? 'solutionTitle' : place.field]} · ${solutionName(place.solution)} · ${words[place.locale]}`
    }
    default:
      return words.place[place.part]
  }
}

const named = (names: Record<string, string>, value: string) => names[value] ?? value

function shownValue(place: ChangedPlace, value: string, { choices, words }: Names): string {
  const serviceNames = Object.fromEntries(choices.services.map(({ id, name }) => [id, name]))
  const solutionNames = Object.fromEntries([...choices.solutions].reverse().map(({ id, title }) => [id, title]))
  const each = (names: Record<string, string>) =>
    value
      .split(', ')
      .map((part) => named(names, part))
      .join(', ')
  switch (place.part) {
    case 'service':
    case 'relatedServices':
      return each(serviceNames)
    case 'solutionOrder':
      return each(solutionNames)
    case 'prior':
      return named(words.priors, value)
    case 'audience':
      return named(words.audiences, value)
    case 'risk':
      return named(words.risks, value)
    case 'symptom':
      return named(words.likelihood, value)
    case 'solution':
      return solutionValue(place.field, value, words, solutionNames)
    default:
      return value
  }
}

function solutionValue(field: string, value: string, words: EditorWords, solutions: Record<string, string>): string {
  const names: Record<string, Record<string, string>> = {
    kind: { solution: words.solution, workaround: words.workaround },
    success: words.successes,
    audience: words.forWhoms,
    onSite: { true: words.yes },
    risk: words.solutionRisks,
    reused: solutions,
  }
  return named(names[field] ?? {}, value)
}

/** The solutions that a content writes itself have their names from there. */
export function withOwnSolutions(choices: Choices, { solutions, original }: ProblemContent): Choices {
  const own = solutions.filter(isWritten).map((written) => {
    const { id, texts } = written
    return { id, written, problem: '', title: texts[original]?.title || id }
  })
  return { ...choices, solutions: [...own, ...choices.solutions] }
}

/** Changes as a reader sees them: places and values in their language. */
export const namedChanges = (changes: Change[], names: Names): NamedChange[] =>
  changes.map(({ key, place, before, after }) => ({
    key,
    label: labelOf(place, names),
    before: before && shownValue(place, before, names),
    after: after && shownValue(place, after, names),
  }))

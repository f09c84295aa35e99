import type { Locale } from '@/lib/messages/locale'
import { type FlatChange, type FlatContent, flatChanges } from './flat-changes'
import { isWritten, labelLists, type ProblemContent } from './problem-content'

/** One place of a problem's content, as a reviewer would name it. */
export type ChangedPlace =
  | {
      part:
        | 'service'
        | 'prior'
        | 'audience'
        | 'risk'
        | 'relatedServices'
        | (typeof labelLists)[number]
        | 'solutionOrder'
    }
  | { part: 'text'; locale: Locale; field: 'title' | 'summary' | 'keywords' | 'symptoms' | 'cause' }
  | { part: 'symptom'; question: string; answer: string }
  | {
      part: 'solution'
      solution: string
      field: 'kind' | 'minutes' | 'success' | 'audience' | 'onSite' | 'risk' | 'reused'
    }
  | { part: 'solutionText'; solution: string; locale: Locale; field: 'title' | 'steps' | 'proof' | 'undo' }

export type Change = FlatChange<ChangedPlace>

function flat(content: ProblemContent): FlatContent<ChangedPlace> {
  const values: FlatContent<ChangedPlace> = new Map()
  const put = (place: ChangedPlace, value: string) => {
    if (value !== '') values.set(Object.values(place).join('/'), { place, value })
  }
  for (const part of ['service', 'prior', 'audience', 'risk'] as const) put({ part }, content[part])
  put({ part: 'relatedServices' }, content.relatedServices.join(', '))
  for (const part of labelLists) put({ part }, (content[part] ?? []).join(', '))
  for (const [locale, texts] of Object.entries(content.texts) as [Locale, ProblemContent['texts']['en'] & object][]) {
    for (const field of ['title', 'summary', 'symptoms', 'cause'] as const) {
      put({ part: 'text', locale, field }, texts[field])
    }
    put({ part: 'text', locale, field: 'keywords' }, texts.keywords.join(', '))
  }
  for (const [question, words] of Object.entries(content.symptoms)) {
    for (const [answer, word] of Object.entries(words)) put({ part: 'symptom', question, answer }, word)
  }
  for (const solution of content.solutions) putSolution(put, solution)
  if (content.solutions.length > 1) put({ part: 'solutionOrder' }, content.solutions.map(({ id }) => id).join(', '))
  return values
}

function putSolution(put: (place: ChangedPlace, value: string) => void, solution: ProblemContent['solutions'][number]) {
  const { id } = solution
  put({ part: 'solution', solution: id, field: 'success' }, solution.success)
  if (!isWritten(solution)) return put({ part: 'solution', solution: id, field: 'reused' }, id)
  for (const field of ['kind', 'minutes', 'audience', 'risk'] as const) {
    put({ part: 'solution', solution: id, field }, String(solution[field]))
  }
  if (solution.onSite) put({ part: 'solution', solution: id, field: 'onSite' }, 'true')
  for (const [locale, texts] of Object.entries(solution.texts)) {
    for (const field of ['title', 'steps', 'proof', 'undo'] as const) {
      put({ part: 'solutionText', solution: id, locale: locale as Locale, field }, texts[field] ?? '')
    }
  }
}

/** What differs between two contents, field by field, in the order in which one reads them. */
export const problemChanges = (before: ProblemContent | null, after: ProblemContent): Change[] =>
  flatChanges(before && flat(before), flat(after))

import type { Locale } from '@/lib/messages/locale'
import { type FlatChange, type FlatContent, flatChanges } from './flat-changes'
import { kindOf, type QuestionContent } from './question-content'

/** One place of a question's content, as a reviewer would name it. */
export type QuestionPlace =
  | { part: 'kind' | 'audience' | 'usual' | 'minutes' | 'staffMinutes' | 'area' | 'answerOrder' }
  | { part: 'text' | 'check' | 'unit'; locale: Locale }
  | { part: 'answer'; answer: string; locale: Locale }
  | { part: 'range'; answer: string }

const languages = ['en', 'tr'] as const

function flat(content: QuestionContent): FlatContent<QuestionPlace> {
  const values: FlatContent<QuestionPlace> = new Map()
  const put = (place: QuestionPlace, value: string | number | undefined) => {
    const text = value === undefined ? '' : String(value)
    if (text !== '') values.set(Object.values(place).join('/'), { place, value: text })
  }
  for (const locale of languages) put({ part: 'text', locale }, content.texts[locale]?.text)
  for (const locale of languages) put({ part: 'check', locale }, content.texts[locale]?.check)
  put({ part: 'kind' }, kindOf(content))
  for (const locale of languages) put({ part: 'unit', locale }, content.unit?.[locale])
  for (const { id, from, texts } of content.answers) {
    for (const locale of languages) put({ part: 'answer', answer: id, locale }, texts[locale])
    put({ part: 'range', answer: id }, from)
  }
  put({ part: 'answerOrder' }, content.answers.map(({ id }) => id).join(', '))
  put({ part: 'usual' }, content.usual)
  put({ part: 'minutes' }, content.minutes)
  put({ part: 'staffMinutes' }, content.staffMinutes)
  put({ part: 'audience' }, content.audience)
  put({ part: 'area' }, content.area)
  return values
}

/** What differs between two contents of a question, place by place, in the order in which one reads them. */
export const questionChanges = (before: QuestionContent | null, after: QuestionContent): FlatChange<QuestionPlace>[] =>
  flatChanges(before && flat(before), flat(after))

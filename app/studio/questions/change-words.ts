import { getTranslations } from 'next-intl/server'
import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { type QuestionPlace, questionChanges } from '@/lib/knowledge/question-changes'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

/** What differs between two contents of a question, in the reader's words. */
export async function namedQuestionChanges(
  before: QuestionContent | null,
  after: QuestionContent,
  locale: Locale,
): Promise<NamedChange[]> {
  const t = await getTranslations('questions')
  const b = await getTranslations('studio.bank.audience')
  const answerOf = (id: string, among: QuestionContent | null) => {
    const answer = among?.answers.find((each) => each.id === id)
    return (answer && inLocale(answer.texts, locale)?.words) || null
  }
  const inLanguage = (field: string, language: Locale) => t('changeOf', { field, language: t(language) })
  const answerName = (id: string) => answerOf(id, after) ?? answerOf(id, before) ?? id
  const labelOf = (place: QuestionPlace): string => {
    switch (place.part) {
      case 'text':
      case 'check':
      case 'unit':
        return inLanguage(t(place.part), place.locale)
      case 'answer':
        return inLanguage(`${t('answers')}: ${answerName(place.answer)}`, place.locale)
      case 'range':
        return `${t('range')}: ${answerName(place.answer)}`
      case 'answerOrder':
        return t('order')
      default:
        return t(place.part)
    }
  }
  const shown = ({ part }: QuestionPlace, value: string, among: QuestionContent | null): string => {
    if (value === '') return ''
    if (part === 'kind') return t(`kinds.${value as 'choice'}`)
    if (part === 'audience') return b(value as 'public')
    if (part === 'usual' || part === 'answerOrder') {
      return value
        .split(', ')
        .map((id) => answerOf(id, among) ?? id)
        .join(', ')
    }
    return value
  }
  return questionChanges(before, after).map(({ key, place, before: old, after: now }) => ({
    key,
    label: labelOf(place),
    before: shown(place, old, before),
    after: shown(place, now, after),
  }))
}

import type { Locale } from '@/lib/messages/locale'
import {
  kindOf,
  mostAnswers,
  type QuestionAnswer,
  type QuestionContent,
  type QuestionKind,
  textAnswers,
  yesNoAnswers,
} from './question-content'
import { freeSlug, slugOf } from './slug'

/** What an editor does to a question, each a new value. */

export const blankQuestion = (area: string): QuestionContent => ({
  area,
  texts: {},
  answers: [newAnswer([]), newAnswer([newAnswer([])])],
  minutes: 1,
  audience: 'public',
})

/** An answer without a word; it gets the id that it keeps when it is saved. */
function newAnswer(others: QuestionAnswer[]): QuestionAnswer {
  return {
    id: freeSlug(
      'new',
      others.map(({ id }) => id),
    ),
    texts: {},
  }
}

export const questionTexts = (content: QuestionContent, locale: Locale) =>
  content.texts[locale] ?? { text: '', check: '' }

export const withQuestionTexts = (
  content: QuestionContent,
  locale: Locale,
  change: Partial<{ text: string; check: string }>,
): QuestionContent => ({
  ...content,
  texts: { ...content.texts, [locale]: { ...questionTexts(content, locale), ...change } },
})

const withoutFrom = ({ from: _, ...answer }: QuestionAnswer): QuestionAnswer => answer

export function withQuestionKind(content: QuestionContent, kind: QuestionKind): QuestionContent {
  const { kind: _, unit, usual: __, ...rest } = content
  const was = kindOf(content)
  const own = was === 'choice' || was === 'number' ? content.answers : blankQuestion('').answers
  if (kind === 'yes-no') return { ...rest, answers: yesNoAnswers }
  if (kind === 'text') return { ...rest, kind, answers: textAnswers }
  if (kind === 'choice') return { ...rest, answers: own.map(withoutFrom) }
  const answers = own.map((answer, i) => (i === 0 ? withoutFrom(answer) : { ...answer, from: answer.from ?? i }))
  return { ...rest, kind, ...(unit ? { unit } : {}), answers }
}

export const withAnswerChanged = (
  content: QuestionContent,
  at: number,
  change: Partial<Omit<QuestionAnswer, 'id'>>,
): QuestionContent => ({
  ...content,
  answers: content.answers.map((answer, i) => (i === at ? { ...answer, ...change } : answer)),
})

export const mayAddAnswer = ({ answers }: QuestionContent): boolean => answers.length < mostAnswers

export function withNewAnswer(content: QuestionContent): QuestionContent {
  const { answers, kind } = content
  const last = answers.at(-1)?.from ?? 0
  const added = { ...newAnswer(answers), ...(kind === 'number' ? { from: last + 1 } : {}) }
  return { ...content, answers: [...answers, added] }
}

export function withoutAnswer(content: QuestionContent, at: number): QuestionContent {
  const [first, ...others] = content.answers.filter((_, i) => i !== at)
  if (!first) return content
  const isUsual = content.answers[at]?.id === content.usual
  return { ...withUsualAnswer(content, isUsual ? '' : (content.usual ?? '')), answers: [withoutFrom(first), ...others] }
}

/** An empty id: no answer is more usual than another. */
export function withUsualAnswer({ usual: _, ...rest }: QuestionContent, id: string): QuestionContent {
  return id === '' ? rest : { ...rest, usual: id }
}

/** As it is saved: answers that are not known yet are named after their words, and what is empty is left out. */
export function asSaved(content: QuestionContent, known: string[]): QuestionContent {
  const used = new Set(content.answers.map(({ id }) => id).filter((id) => known.includes(id)))
  const fixed = new Set([...yesNoAnswers, ...textAnswers].map(({ id }) => id))
  const answers = content.answers.map((answer) => {
    if (known.includes(answer.id) || (fixed.has(answer.id) && kindOf(content) !== 'choice')) return answer
    const id = freeSlug(slugOf(answer.texts.en || answer.texts.tr || 'answer').slice(0, 60), used)
    used.add(id)
    return { ...answer, id }
  })
  const { unit, usual, ...rest } = content
  const usualAt = content.answers.findIndex(({ id }) => id === usual)
  const named = answers[usualAt]?.id
  const units = Object.fromEntries(Object.entries(unit ?? {}).filter(([, word]) => word.trim() !== ''))
  return {
    ...rest,
    area: slugOf(content.area),
    answers,
    ...(named === undefined ? {} : { usual: named }),
    ...(content.kind === 'number' && Object.keys(units).length > 0 ? { unit: units } : {}),
  }
}

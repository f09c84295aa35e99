import type { Locale } from '@/lib/messages/locale'
import type { QuestionContent } from './question-content'

/** What was typed, and the answer that it comes to. */
export type TypedAnswer = { answer: string; value: string }

const longest = 2000

/** Thousands, told apart by one sign: 1.250 or 1.250.000, but not 0.125. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/
const groupingOf: Record<Locale, string> = { en: ',', tr: '.' }

/** Whether the signs of a number part its thousands: one alone does so only where the language writes it that way. */
function hasThousands(tidy: string, locale: Locale): boolean {
  const [, sign] = grouped.exec(tidy) ?? []
  return sign !== undefined && (sign === groupingOf[locale] || tidy.split(sign).length > 2)
}

/**
 * A number as people write it: 12, 1,5, 1.5, -3, 1.250,5, 12 GB; null for anything else. Of two signs the last is the
 * decimal one; 1.250 is a thousand and more in Turkish and little more than one in English, 1,250 the other way round.
 */
export function readNumber(text: string, locale: Locale): number | null {
  const tidy = text.replace(/\s/g, '').replace(/[\p{L}%°]+$/u, '')
  const [sign] = /[.,](?=[^.,]*$)/.exec(tidy) ?? []
  const grouping = sign === ',' ? '.' : ','
  const plain = hasThousands(tidy, locale) ? tidy.replace(/[.,]/g, '') : tidy.replaceAll(grouping, '').replace(',', '.')
  if (!/^[+-]?\d{1,15}(\.\d{1,9})?$/.test(plain)) return null
  return Number(plain)
}

/** The answer whose range holds the number. */
export function rangeOf({ answers }: Pick<QuestionContent, 'answers'>, value: number): string | null {
  const [first, ...others] = answers
  const reached = others.findLast(({ from }) => from !== undefined && value >= from)
  return (reached ?? first)?.id ?? null
}

/** Every answer but the first says where it begins, in ascending order. */
export function areRanges(answers: { from?: number | undefined }[]): boolean {
  const [first, ...others] = answers.map(({ from }) => from)
  return (
    first === undefined && others.every((from, i) => from !== undefined && (i === 0 || from > (others[i - 1] ?? from)))
  )
}

/** What typing something into a number or text question answers; null for what is no answer to it. */
export function typedAnswer(question: QuestionContent, typed: string, locale: Locale): TypedAnswer | null {
  const value = typed.trim().slice(0, longest)
  if (question.kind === 'text') return value === '' ? { answer: 'nothing', value } : { answer: 'written', value }
  if (question.kind !== 'number') return null
  const number = readNumber(value, locale)
  const answer = number === null ? null : rangeOf(question, number)
  return answer === null ? null : { answer, value }
}

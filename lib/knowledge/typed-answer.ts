import type { QuestionContent } from './question-content'

/** What was typed, and the answer that it comes to. */
export type TypedAnswer = { answer: string; value: string }

const longest = 2000

/** A number as people write it: 12, 1,5, 1.5, -3, 1.250,5, 12 GB. Null for anything else. Of two signs the last is the decimal one. */
export function readNumber(text: string): number | null {
  const tidy = text.replace(/\s/g, '').replace(/[\p{L}%°]+$/u, '')
  const [sign] = /[.,](?=[^.,]*$)/.exec(tidy) ?? []
  const grouping = sign === ',' ? '.' : ','
  const plain = tidy.replaceAll(grouping, '').replace(',', '.')
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
export function typedAnswer(question: QuestionContent, typed: string): TypedAnswer | null {
  const value = typed.trim().slice(0, longest)
  if (question.kind === 'text') return value === '' ? { answer: 'nothing', value } : { answer: 'written', value }
  if (question.kind !== 'number') return null
  const number = readNumber(value)
  const answer = number === null ? null : rangeOf(question, number)
  return answer === null ? null : { answer, value }
}

import { locales } from '@/lib/messages/locale'
import type { BankContent } from './bank-content'
import { isWritten } from './problem-content'
import type { Pair } from './word-bridge'

type Texts<Words> = Partial<Record<'en' | 'tr', Words>>

/** Every short text of the bank that stands in both languages. */
export function toldTwice({ services, questions, problems, trees, requests }: BankContent): Pair[] {
  const pair = <Words>(texts: Texts<Words>, of: (words: Words) => string): Pair[] => {
    const [en, tr] = locales.map((locale) => texts[locale])
    return en === undefined || tr === undefined ? [] : [{ en: of(en), tr: of(tr) }]
  }
  return [
    ...[...services.values()].flatMap(({ texts }) => [
      ...pair(texts, ({ name }) => name),
      ...pair(texts, ({ description }) => description),
    ]),
    ...[...questions.values()].flatMap(({ texts, answers }) => [
      ...pair(texts, ({ text }) => text),
      ...answers.flatMap((answer) => pair(answer.texts, (words) => words)),
    ]),
    ...[...problems.values()].flatMap(({ texts, solutions }) => [
      ...pair(texts, ({ title }) => title),
      ...pair(texts, ({ summary }) => summary),
      ...pair(texts, ({ keywords }) => keywords.join(' ')),
      ...solutions.filter(isWritten).flatMap((solution) => pair(solution.texts, ({ title }) => title)),
    ]),
    ...[...trees.values(), ...requests.values()].flatMap(({ texts }) =>
      pair<{ title: string }>(texts, ({ title }) => title),
    ),
  ]
}

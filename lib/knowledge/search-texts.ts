import type { Audience } from '@/lib/auth/policy'
import type { BankKind, SearchEntry } from '@/lib/search/search-entry'
import type { KnowledgeBank } from './knowledge-bank'
import { plainText } from './markdown'
import { isWritten, labelLists, type ProblemContent } from './problem-content'

type Found = Pick<SearchEntry, 'service' | 'audience' | 'texts'>

/** Customers may carry it out, signed in or not: whoever reads the problem may read it. */
const readersOf = (audience: 'customer' | 'staff' | 'level2'): Audience =>
  audience === 'customer' ? 'public' : audience

const eachLanguage = <Words, Text>(
  texts: Partial<Record<'en' | 'tr', Words>>,
  text: (words: Words, locale: 'en' | 'tr') => Text,
) => Object.fromEntries(Object.entries(texts).map(([locale, words]) => [locale, text(words, locale as 'en' | 'tr')]))

function problemFound(bank: KnowledgeBank, content: ProblemContent): Found {
  const { service, audience, texts, solutions } = content
  const labels = labelLists.flatMap((list) => content[list] ?? [])
  const written = solutions.flatMap((solution) =>
    isWritten(solution) ? solution : (bank.solutions.get(solution.id) ?? []),
  )
  return {
    service,
    audience,
    texts: eachLanguage(texts, ({ title, summary, keywords, symptoms, cause }, locale) => ({
      title,
      summary,
      keywords: [...keywords, ...labels],
      body: [symptoms, cause].map(plainText).filter(Boolean).join('\n'),
      solutions: written.flatMap((solution) => {
        const words = solution.texts[locale]
        return words ? { text: words.title, audience: readersOf(solution.audience) } : []
      }),
    })),
  }
}

/** What search may show of an entry of this bank; null if it is not (or no longer) in it. */
export function searchTexts(bank: KnowledgeBank, kind: BankKind, id: string): Found | null {
  if (kind === 'problem') {
    const problem = bank.problems.get(id)
    return problem ? problemFound(bank, problem) : null
  }
  if (kind === 'service') {
    const service = bank.services.get(id)
    if (!service) return null
    const texts = eachLanguage(service.texts, ({ name, description }) => {
      return { title: name, summary: description, keywords: [], body: '', solutions: [] }
    })
    return { service: id, audience: 'public', texts }
  }
  const entry = kind === 'tree' ? bank.trees.get(id) : bank.requests.get(id)
  if (!entry) return null
  const audience = 'audience' in entry ? entry.audience : 'public'
  const texts = eachLanguage(entry.texts, (words) => ({ ...words, body: '', solutions: [] }))
  return { service: entry.service, audience, texts }
}

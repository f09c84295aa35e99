import type { SymptomSource } from '@/lib/diagnosis/bank-source'
import type { BankContent } from './bank-content'
import type { QuestionContent } from './question-content'

/** The built-in question whose answers are the services; nobody writes symptoms for it. */
export const serviceQuestionId = 'service'

/** How often a person names the right service, one of the related ones together, or any other. */
const shares = { own: 0.9, related: 0.3, others: 0.1 }

/** Services that have problems, in the order of the catalogue. */
export function servicesWithProblems({ services, problems }: BankContent): string[] {
  const used = new Set([...problems.values()].map(({ service }) => service))
  const position = (id: string) => services.get(id)?.position ?? Number.MAX_SAFE_INTEGER
  return [...used].sort((a, b) => position(a) - position(b) || (a < b ? -1 : 1))
}

/** Null where there is nothing to choose. */
export function serviceQuestion(content: BankContent): QuestionContent | null {
  const ids = servicesWithProblems(content)
  if (ids.length < 2) return null
  const nameOf = (id: string, locale: 'en' | 'tr') => content.services.get(id)?.texts[locale]?.name ?? id
  return {
    area: 'built-in',
    texts: {
      en: { text: 'What is it about?', check: 'Choose what comes closest. You can change it later.' },
      tr: { text: 'Sorun neyle ilgili?', check: 'En yakın olanı seçin. Daha sonra değiştirebilirsiniz.' },
    },
    answers: ids.map((id) => ({ id, texts: { en: nameOf(id, 'en'), tr: nameOf(id, 'tr') } })),
    minutes: 0.3,
    audience: 'public',
  }
}

/** How likely each problem's owner names each service. Each row sums to 1. */
export function serviceSymptoms(content: BankContent): SymptomSource[] {
  const services = servicesWithProblems(content)
  return [...content.problems].map(([problem, { service, relatedServices }]) => {
    const related = relatedServices.filter((id) => id !== service && services.includes(id))
    const others = services.length - related.length - 1
    const weights = services.map((id) => {
      if (id === service) return shares.own
      return related.includes(id) ? shares.related / related.length : shares.others / others
    })
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const answers = Object.fromEntries(services.map((id, i) => [id, (weights[i] as number) / total]))
    return { problem, question: serviceQuestionId, answers }
  })
}

import type { SymptomSource } from '@/lib/diagnosis/bank-source'
import type { BankContent } from './bank-content'
import type { QuestionContent } from './question-content'

/** The built-in question whose answers are the services; nobody writes symptoms for it. */
export const serviceQuestionId = 'service'

/** How often a person names the right service (one in twenty errs), and how many of the mistakes name a related one. */
const rightShare = 0.95
const relatedShare = 0.75

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
    const others = services.filter((id) => id !== service && !related.includes(id))
    const mistaken = services.length > 1 ? 1 - rightShare : 0
    const toRelated = related.length === 0 ? 0 : others.length === 0 ? mistaken : relatedShare * mistaken
    const answers = Object.fromEntries(
      services.map((id) => {
        if (id === service) return [id, 1 - mistaken]
        return [id, related.includes(id) ? toRelated / related.length : (mistaken - toRelated) / others.length]
      }),
    )
    return { problem, question: serviceQuestionId, answers }
  })
}

import { fold } from '@/lib/search/fold'
import { isWritten, type ProblemContent } from './problem-content'
import type { StepSubject } from './problem-states'
import type { TreeContent } from './tree-content'

/** Whom something wrong would reach. */
export type Exposure = {
  /** Services that are told to act at once because they are about security. */
  securityServices: string[]
  /** Different people, and organisations, that met the entry in a diagnosis or a call within `exposedDays`. */
  people: number
  organizations: number
}

export const exposedDays = 90
/** From here on many customers rely on an entry. */
export const many = { people: 50, organizations: 5 } as const
/** Labels by which an author says so where no service does. */
const securityTags = ['security', 'güvenlik'].map(fold)

/** Why an entry is of high risk whatever its author declares. */
export const riskReasons = ['irreversible', 'security', 'customers'] as const
export type RiskReason = (typeof riskReasons)[number]
export type Risk = { level: StepSubject['risk']; reasons: RiskReason[] }

type Content = Pick<TreeContent, 'service' | 'risk'> &
  Partial<Pick<ProblemContent, 'relatedServices' | 'tags' | 'solutions'>>

/** What its author says, but high as soon as anything makes it so. */
export function riskOf(content: Content, { securityServices, people, organizations }: Exposure): Risk {
  const { service, relatedServices = [], tags = [], solutions = [], risk = 'medium' } = content
  const holds: Record<RiskReason, boolean> = {
    irreversible: solutions.some((each) => isWritten(each) && (each.risk === 'high' || each.risk === 'irreversible')),
    security:
      [service, ...relatedServices].some((id) => securityServices.includes(id)) ||
      tags.some((tag) => securityTags.includes(fold(tag))),
    customers: people >= many.people || organizations >= many.organizations,
  }
  const reasons = riskReasons.filter((reason) => holds[reason])
  return { level: reasons.length > 0 ? 'high' : risk, reasons }
}

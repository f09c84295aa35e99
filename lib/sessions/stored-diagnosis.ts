import type { Locale } from '@/lib/messages/locale'
import type { DiagnosisEvent } from './events'
import type { Outcome } from './replay'

/** One diagnosis as it is kept: what it began with, and everything that happened. */
export type StoredDiagnosis = {
  id: string
  ownerId: string | null
  visitorKey: string | null
  organizationId: string | null
  /** The bank it goes on with: the one it stands on, or a correction published since. */
  bank: number
  /** The bank that its history says it stands on. */
  standsOn: number
  locale: Locale
  words: string
  serviceId: string | null
  treeId: string | null
  requestId: string | null
  version: number
  outcome: Outcome
  call: { id: string; number: number; state: string } | null
  /** The call that came from outside and invited its caller to this diagnosis. */
  invitedBy: { id: string } | null
  events: DiagnosisEvent[]
  createdAt: Date
}

const ended = ['resolved', 'closed', 'cancelled']

/** Somebody may still go on with it: nothing has solved it, and its call, if any, is open. */
export const isRunning = ({ call, outcome }: Pick<StoredDiagnosis, 'call' | 'outcome'>): boolean =>
  call === null ? outcome !== 'solvedStated' : !ended.includes(call.state)

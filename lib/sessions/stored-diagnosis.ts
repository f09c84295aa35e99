import type { Locale } from '@/lib/messages/locale'
import type { DiagnosisEvent } from './events'
import type { Outcome } from './replay'

/** One diagnosis as it is kept: what it began with, and everything that happened. */
export type StoredDiagnosis = {
  id: string
  ownerId: string | null
  visitorKey: string | null
  organizationId: string | null
  bank: number
  locale: Locale
  words: string
  serviceId: string | null
  treeId: string | null
  requestId: string | null
  version: number
  outcome: Outcome
  call: { id: string; number: number; state: string } | null
  events: DiagnosisEvent[]
  createdAt: Date
}

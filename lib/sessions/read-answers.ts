import { can } from '@/lib/auth/policy'
import type { HistoryItem } from '@/lib/diagnosis/history'
import type { Locale } from '@/lib/messages/locale'
import { historyOf, takenSteps } from './replay'
import { findDiagnosis } from './store'
import { subjectOf, type Viewer } from './viewer'

export type DiagnosisAnswers = {
  words: string
  locale: Locale
  service: string | null
  /** Question -> answer as it was last given; null is "I don't know". */
  answers: Record<string, string | null>
  /** What the engine replays. */
  history: HistoryItem[]
}

/** What somebody said in a diagnosis; null for whom it does not exist. */
export async function readAnswers(viewer: Viewer, id: string): Promise<DiagnosisAnswers | null> {
  const diagnosis = await findDiagnosis(id)
  if (!diagnosis || !can(viewer.actor, 'diagnosis.read', subjectOf(diagnosis, viewer))) return null
  const { words, locale, serviceId, events } = diagnosis
  const answers = takenSteps(events).flatMap((step) =>
    step.kind === 'question' ? [[step.question, step.answer] as const] : [],
  )
  return { words, locale, service: serviceId, answers: Object.fromEntries(answers), history: historyOf(events) }
}

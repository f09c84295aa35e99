import { can } from '@/lib/auth/policy'
import { beliefAfter } from '@/lib/diagnosis/next-step'
import { readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import { historyOf, takenSteps } from './replay'
import { findDiagnosis } from './store'
import type { StoredDiagnosis } from './stored-diagnosis'
import { problemTitle } from './screen'
import { subjectOf, type Viewer } from './viewer'

/** What a call takes over from its diagnosis. */
export type DiagnosisForCall = {
  diagnosis: StoredDiagnosis
  /** The person's words, or what they chose instead of typing. */
  title: string
  whoIsAffected: string | null | undefined
  /** No known problem explains the answers. */
  newToUs: boolean
  /** The service skips the questions: security, outage, urgency. */
  direct: boolean
}

/** The diagnosis a call is about to be opened from; null where it does not exist for this person or has its call already. */
export async function diagnosisForCall(viewer: Viewer, id: string): Promise<DiagnosisForCall | { calledAlready: number } | null> {
  const diagnosis = await findDiagnosis(id)
  if (!diagnosis) return null
  const subject = subjectOf(diagnosis, viewer)
  if (diagnosis.call) return can(viewer.actor, 'diagnosis.read', subject) ? { calledAlready: diagnosis.call.number } : null
  if (!can(viewer.actor, 'call.open', subject)) return null

  const bank = await readBank(diagnosis.bank)
  const { locale, requestId, treeId, serviceId } = diagnosis
  const chosen =
    (requestId && bank.requests.get(requestId)?.texts) || (treeId && bank.trees.get(treeId)?.texts) || undefined
  const service = serviceId === null ? undefined : bank.services.get(serviceId)
  const taken = takenSteps(diagnosis.events)
  const ranked = beliefAfter(bank.bank, historyOf(diagnosis.events))
  const leader = ranked[0]
  const affected = taken.find((step) => step.kind === 'question' && step.question === 'who-is-affected')
  return {
    diagnosis,
    title:
      diagnosis.words ||
      (chosen && inLocale(chosen, locale)?.words.title) ||
      (leader && taken.length > 0 && problemTitle(bank, leader.problem, locale)) ||
      (service && inLocale(service.texts, locale)?.words.name) ||
      '…',
    whoIsAffected: affected?.kind === 'question' ? affected.answer : undefined,
    direct: service?.direct !== undefined,
    newToUs: taken.length > 0 && leader?.problem === '',
  }
}

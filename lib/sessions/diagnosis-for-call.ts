import { type Actor, can } from '@/lib/auth/policy'
import { beliefAfter } from '@/lib/diagnosis/next-step'
import { readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import { historyOf, serviceSaid, takenSteps } from './replay'
import { problemTitle } from './screen'
import { findDiagnosis } from './store'
import type { StoredDiagnosis } from './stored-diagnosis'
import { subjectOf, type Viewer } from './viewer'

/** What a call takes over from its diagnosis. */
export type DiagnosisForCall = {
  diagnosis: StoredDiagnosis
  /** The person's words, or what they chose instead of typing. */
  title: string
  whoIsAffected: string | null | undefined
  /** No known problem explains the answers. */
  newToUs: boolean
  serviceId: string | null
  /** The service skips the questions: security, outage, urgency. */
  direct: boolean
}

/** The diagnosis a person's call is about to be opened from, or its call if it has one; null where it does not exist for them. */
export async function diagnosisForCall(
  viewer: Viewer,
  id: string,
): Promise<DiagnosisForCall | { calledAlready: number } | null> {
  const diagnosis = await findDiagnosis(id)
  if (!diagnosis) return null
  const subject = subjectOf(diagnosis, viewer)
  if (diagnosis.call)
    return can(viewer.actor, 'diagnosis.read', subject) ? { calledAlready: diagnosis.call.number } : null
  return can(viewer.actor, 'call.open', subject) ? materialOf(diagnosis) : null
}

/** The diagnosis that an agent has just started for a caller. */
export async function diagnosisForRegistering(
  actor: Actor,
  id: string,
  callerId: string,
): Promise<DiagnosisForCall | { calledAlready: number } | null> {
  const diagnosis = await findDiagnosis(id)
  if (!diagnosis || diagnosis.ownerId !== callerId || !can(actor, 'call.register', null)) return null
  return diagnosis.call ? { calledAlready: diagnosis.call.number } : materialOf(diagnosis)
}

async function materialOf(diagnosis: StoredDiagnosis): Promise<DiagnosisForCall> {
  const bank = await readBank(diagnosis.bank)
  const { locale, requestId, treeId, events } = diagnosis
  const serviceId = serviceSaid(events, diagnosis.serviceId)
  const chosen =
    (requestId && bank.requests.get(requestId)?.texts) || (treeId && bank.trees.get(treeId)?.texts) || undefined
  const service = serviceId === null ? undefined : bank.services.get(serviceId)
  const taken = takenSteps(diagnosis.events)
  const ranked = beliefAfter(bank.bank, historyOf(diagnosis.events))
  const leader = ranked[0]
  const isForCallers = (problem: string) => ['public', 'customer'].includes(bank.problems.get(problem)?.audience ?? '')
  const affected = taken.find((step) => step.kind === 'question' && step.question === 'who-is-affected')
  return {
    diagnosis,
    title:
      diagnosis.words ||
      (chosen && inLocale(chosen, locale)?.words.title) ||
      (leader && taken.length > 0 && isForCallers(leader.problem) && problemTitle(bank, leader.problem, locale)) ||
      (service && inLocale(service.texts, locale)?.words.name) ||
      '…',
    whoIsAffected: affected?.kind === 'question' ? affected.answer : undefined,
    serviceId,
    direct: service?.direct !== undefined,
    newToUs: taken.length > 0 && leader?.problem === '',
  }
}

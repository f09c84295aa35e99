import { type Actor, can } from '@/lib/auth/policy'
import { findCallById } from './store/calls'

export type SourceCall = { number: number; title: string; diagnosisId: string | null }

/** The call that something was learned from; null for whom it does not exist. */
export async function findSourceCall(actor: Actor, id: string): Promise<SourceCall | null> {
  const call = await findCallById(id)
  if (!call || !can(actor, 'call.read', call)) return null
  return { number: call.number, title: call.title, diagnosisId: call.diagnosisId }
}

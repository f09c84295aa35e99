import { can } from '@/lib/auth/policy'
import { type KnowledgeBank, readBank } from '@/lib/knowledge/read-bank'
import { ok, type Result, refuse } from '@/lib/result'
import type { DiagnosisEvent } from './events'
import { appendEvents, findDiagnosis } from './store'
import type { StoredDiagnosis } from './stored-diagnosis'
import { underContract } from './under-contract'
import { subjectOf, type Viewer, whoIs } from './viewer'

export type StepRefusal = 'not-found' | 'no-such-answer' | 'not-a-number' | 'closed' | 'busy'

const attempts = 5

type Decide = (diagnosis: StoredDiagnosis, bank: KnowledgeBank) => DiagnosisEvent[] | 'no-such-answer' | 'not-a-number'

/**
 * Reads a diagnosis, lets `decide` say what happened, and appends it. Someone else appending meanwhile is no conflict:
 * answers belong to questions, so it reads again and adds its own.
 */
export async function recordStep(
  viewer: Viewer,
  id: string,
  decide: Decide,
  now: Date,
): Promise<Result<StoredDiagnosis, StepRefusal>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const diagnosis = await findDiagnosis(id)
    if (!diagnosis || !can(viewer.actor, 'diagnosis.read', subjectOf(diagnosis, viewer))) return refuse('not-found')
    const { actor } = await underContract(viewer, diagnosis)
    if (!can(actor, 'diagnosis.answer', subjectOf(diagnosis, viewer))) return refuse('closed')
    if (diagnosis.call && ['closed', 'cancelled', 'resolved'].includes(diagnosis.call.state)) return refuse('closed')
    const events = decide(diagnosis, await readBank(diagnosis.bank))
    if (typeof events === 'string') return refuse(events)
    if (events.length === 0) return ok(diagnosis)
    if (await appendEvents(diagnosis, { events, who: whoIs(viewer), at: now }))
      return ok({ ...diagnosis, events: [...diagnosis.events, ...events] })
  }
  return refuse('busy')
}

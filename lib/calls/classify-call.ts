import { type Actor, can } from '@/lib/auth/policy'
import { listServices } from '@/lib/knowledge/list-services'
import { ok, type Result, refuse } from '@/lib/result'
import { isOpen } from './call-states'
import type { ChangeRefusal } from './change-call'
import { priorityOf, type Weight } from './priority'
import { readPriorities } from './read-priorities'
import { findCall, saveCallChange } from './store/calls'

export type ClassifyInput = {
  number: number
  version: number
  kind: 'incident' | 'serviceRequest'
  /** Null: not clear yet. */
  serviceId: string | null
  impact: Weight
  urgency: Weight
}

/**
 * Says what an open call is about, as a mail does not and a diagnosis may have got wrong. Its promises follow from that,
 * so they are reckoned again; where it stands stays.
 */
export async function classifyCall(
  actor: Actor,
  { number, version, kind, serviceId, impact, urgency }: ClassifyInput,
  now: Date,
): Promise<Result<null, ChangeRefusal>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, 'call.classify', null)) return refuse('not-permitted')
  if (!isOpen(call.state)) return refuse('wrong-state')
  const isKnown = serviceId === call.serviceId || (await listServices()).some(({ id }) => id === serviceId)
  if (serviceId !== null && !isKnown) return refuse('not-found')

  const priority = priorityOf(impact, urgency, await readPriorities())
  const won = await saveCallChange(
    { id: call.id, version },
    { kind, serviceId, impact, urgency, priority },
    { events: [{ kind: 'classified', callKind: kind, priority }], actorId: actor.id, at: now },
  )
  return won ? ok(null) : refuse('changed-meanwhile')
}

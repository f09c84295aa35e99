import { type Actor, can } from '@/lib/auth/policy'
import { readCall } from '@/lib/calls/read-call'
import { ok, type Result, refuse } from '@/lib/result'
import type { IncidentTexts } from './incident-texts'
import { addIncident, markEnded } from './store'

export type IncidentRefusal = 'not-found' | 'not-permitted' | 'no-service' | 'over'

export type PostInput = {
  key: string
  /** The call about the cause. */
  number: number
  /** Everybody, or only the call's organisation. */
  everyone: boolean
  texts: IncidentTexts
}

/** Posts a notice that the service of a call is disturbed. */
export async function postIncident(
  actor: Actor,
  { key, number, everyone, texts }: PostInput,
  now: Date,
): Promise<Result<null, IncidentRefusal>> {
  const view = await readCall(actor, number)
  if (!view) return refuse('not-found')
  if (!can(actor, 'incident.post', null)) return refuse('not-permitted')
  const { id, serviceId, organizationId, isOpen, parentId } = view.call
  if (!isOpen || parentId !== null) return refuse('over')
  if (serviceId === null) return refuse('no-service')
  const about = { key, callId: id, serviceId, organizationId: everyone ? null : organizationId }
  await addIncident({ ...about, texts, byId: actor.id, startedAt: now })
  return ok(null)
}

/** Takes a notice away: the service works again, or it was a mistake. The calls stay. */
export async function endIncident(
  actor: Actor,
  { incidentId }: { incidentId: string },
  now: Date,
): Promise<Result<null, IncidentRefusal>> {
  if (!can(actor, 'incident.post', null)) return refuse('not-permitted')
  return (await markEnded(incidentId, now)) ? ok(null) : refuse('over')
}

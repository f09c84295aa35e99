import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { RoutedCall } from '@/lib/routing/route'
import { type DiagnosisForCall, diagnosisForCall } from '@/lib/sessions/diagnosis-for-call'
import { type Viewer, whoIs } from '@/lib/sessions/viewer'
import { askedAtOnce, routeNewCall } from './call-route'
import { impactFromAnswer, type PriorityMatrix, priorityOf, type Weight } from './priority'
import { readPriorities } from './read-priorities'
import { findCallByKey, type NewCall, saveCall } from './store/calls'
import { fillInvited, findInvited } from './store/outside-calls'

export type OpenCallInput = {
  key: string
  diagnosisId: string
  text: string
  urgency: Weight
  /** What a request form asked: field id -> value. */
  fields: Record<string, string>
}

export type OpenCallRefusal = 'sign-in' | 'not-found' | 'no-organization' | 'changed-meanwhile'

const titleLength = 160

type CallFacts = Omit<NewCall, 'callerId' | 'organizationId' | 'channel' | 'supportLevel'> &
  Pick<RoutedCall, 'kind' | 'priority' | 'serviceId'>

/** The columns of a call that its diagnosis decides. */
export function callFrom(found: DiagnosisForCall, input: OpenCallInput, priorities: PriorityMatrix): CallFacts {
  const impact = impactFromAnswer(found.whoIsAffected)
  // A security case or an outage is never a matter of who can wait.
  const urgency = found.direct ? 3 : input.urgency
  const { requestId, id } = found.diagnosis
  return {
    key: input.key,
    kind: requestId === null ? 'incident' : 'serviceRequest',
    title: found.title.slice(0, titleLength),
    description: input.text,
    serviceId: found.serviceId,
    requestId,
    ...(requestId === null ? {} : { requestData: input.fields }),
    impact,
    urgency,
    priority: priorityOf(impact, urgency, priorities),
    diagnosisId: id,
    newToUs: found.newToUs,
  }
}

/** Opens a call from a diagnosis, once: the same form sent again, or a diagnosis that has its call, gives that call. */
export async function openCall(
  viewer: Viewer,
  input: OpenCallInput,
  now: Date,
): Promise<Result<{ number: number }, OpenCallRefusal>> {
  const { actor } = viewer
  if (!actor) return refuse('sign-in')
  const found = await diagnosisForCall(viewer, input.diagnosisId)
  if (!found) return refuse('not-found')
  if ('calledAlready' in found) return ok({ number: found.calledAlready })
  if (actor.organizationId === null) return refuse('no-organization')

  const { organizationId } = actor
  const call = callFrom(found, input, await readPriorities())
  const { route, asks } = await routeNewCall(
    actor.id,
    { ...call, organizationId, locale: found.diagnosis.locale },
    'level1',
  )
  const asked = askedAtOnce(asks, call.priority, now)
  const invited = found.diagnosis.invitedBy && (await findInvited(input.diagnosisId))
  if (invited?.callerId === actor.id) {
    const { key: _, title: __, description: text, diagnosisId: ___, ...facts } = call
    const told = { who: whoIs(viewer), at: now }
    // Only now is it known what it is about. Where somebody has it already it stays.
    const moves = invited.state === 'new' ? { route, ...asked } : null
    const won = await fillInvited({ call: invited, facts, text, moves }, found.diagnosis, told)
    return won ? ok({ number: invited.number }) : refuse('changed-meanwhile')
  }
  const saved = await saveCall(
    { ...call, ...route, ...asked.waits, callerId: actor.id, organizationId, channel: 'portal' },
    found.diagnosis,
    {
      events: [{ kind: 'opened', channel: 'portal' }, ...asked.events],
      ...{ actorId: actor.id, who: whoIs(viewer), at: now, ...asked.part },
    },
  )
  if (saved === 'changed-meanwhile') return refuse(saved)
  if (saved === 'taken') return openedBefore(actor, viewer, input)
  return ok(saved)
}

async function openedBefore(
  actor: Actor,
  viewer: Viewer,
  input: OpenCallInput,
): Promise<Result<{ number: number }, OpenCallRefusal>> {
  const again = await diagnosisForCall(viewer, input.diagnosisId)
  if (again && 'calledAlready' in again) return ok({ number: again.calledAlready })
  const sameKey = await findCallByKey(input.key)
  return sameKey && sameKey.callerId === actor.id && sameKey.diagnosisId === input.diagnosisId
    ? ok({ number: sameKey.number })
    : refuse('not-found')
}

import type { Actor } from '@/lib/auth/policy'
import { writtenLanguage } from '@/lib/contracts/contract-level'
import type { Locale } from '@/lib/messages/locale'
import { findChosenCaller } from '@/lib/people/find-caller'
import { ok, type Result, refuse } from '@/lib/result'
import { diagnosisForRegistering } from '@/lib/sessions/diagnosis-for-call'
import { startDiagnosis } from '@/lib/sessions/start-diagnosis'
import { whoIs } from '@/lib/sessions/viewer'
import type { CallEvent } from './call-events'
import { askedAtOnce, groupAt, receiversAt, routeNewCall } from './call-route'
import { callFrom } from './open-call'
import { asWeight, priorityOf, type Weight } from './priority'
import { readPriorities } from './read-priorities'
import { saveCall } from './store/calls'

export type RegisterInput = {
  key: string
  callerId: string
  /** What the caller says. */
  words: string
  note: string
  /** An incident unless the agent says otherwise. */
  kind?: 'incident' | 'serviceRequest'
  service: string | undefined
  impact: Weight
  urgency: Weight
  locale: Locale
}

export type RegisterRefusal = 'not-permitted' | 'no-such-caller' | 'not-found' | 'changed-meanwhile'

/**
 * Registers a call for somebody on the phone, with a diagnosis that Level 1 goes on with.
 * Level 0 does not solve: its calls are passed on to Level 1 at once. Others keep theirs.
 */
export async function registerCall(
  actor: Actor,
  input: RegisterInput,
  now: Date,
): Promise<Result<{ number: number }, RegisterRefusal>> {
  const caller = await findChosenCaller(actor, input.callerId)
  if (!caller) return refuse('no-such-caller')
  const viewer = { actor, visitorKey: null }
  const { key, words, service, note } = input
  const started = await startDiagnosis(
    viewer,
    {
      key,
      words,
      service,
      caller,
      locale: caller.locale ?? (await writtenLanguage(caller.organizationId, input.locale)),
    },
    now,
  )
  if (!started.ok) return started
  const found = await diagnosisForRegistering(actor, started.value.id, caller.id)
  if (!found) return refuse('not-found')
  if ('calledAlready' in found) return ok({ number: found.calledAlready })

  const passesOn = actor.role === 'level0'
  const priorities = await readPriorities()
  const impact = asWeight(input.impact)
  const urgency = found.direct ? 3 : input.urgency
  const call = {
    ...callFrom(found, { key, diagnosisId: started.value.id, text: note, urgency, fields: {} }, priorities),
    ...{ impact, urgency, kind: input.kind ?? 'incident' },
    priority: priorityOf(impact, urgency, priorities),
  }
  const facts = { ...call, organizationId: caller.organizationId, locale: found.diagnosis.locale }
  const { route, asks } = await routeNewCall(caller.id, facts, 'level1')
  const asked = askedAtOnce(asks, call.priority, now)
  if (!passesOn) {
    route.supportLevel = actor.role === 'level2' ? 'level2' : 'level1'
    route.groupId = await groupAt({ ...facts, ...route }, route.supportLevel)
  }
  const { supportLevel, groupId } = route
  const events: CallEvent[] = [{ kind: 'opened', channel: 'phone' }]
  if (passesOn && supportLevel !== 'level0') events.push({ kind: 'handedOver', from: 'level0', to: supportLevel })
  events.push(...asked.events)
  const receivers = passesOn ? await receiversAt(supportLevel, groupId) : []
  const saved = await saveCall(
    {
      ...call,
      ...route,
      callerId: caller.id,
      organizationId: caller.organizationId,
      channel: 'phone',
      ...(passesOn
        ? { receipt: 'awaited', fromLevel: 'level0', passedById: actor.id }
        : { state: 'inProgress', assigneeId: actor.id }),
      ...asked.waits,
    },
    found.diagnosis,
    {
      events,
      ...asked.part,
      actorId: actor.id,
      who: whoIs(viewer),
      at: now,
      notices: receivers.map(({ id }) => ({
        personId: id,
        kind: 'callHandedOver',
        key: `callRegistered:${key}:${id}`,
        data: { title: found.title },
      })),
    },
  )
  if (typeof saved === 'object') return ok(saved)
  const again = await diagnosisForRegistering(actor, started.value.id, caller.id)
  return again && 'calledAlready' in again ? ok({ number: again.calledAlready }) : refuse('changed-meanwhile')
}

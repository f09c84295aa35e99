import type { Actor } from '@/lib/auth/policy'
import { writtenLanguage } from '@/lib/contracts/contract-level'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { diagnosisForCall } from '@/lib/sessions/diagnosis-for-call'
import { startDiagnosis } from '@/lib/sessions/start-diagnosis'
import { askedAtOnce, routeNewCall } from './call-route'
import { impactFromAnswer, priorityOf, type Weight } from './priority'
import { readPriorities } from './read-priorities'
import { findCallByKey, type NewNotice } from './store/calls'
import { type Origin, saveOutsideCall } from './store/outside-calls'

export type Caller = { id: string; organizationId: string; locale: Locale | null }

export type Outside = {
  /** The same key again gives the same call. */
  key: string
  title: string
  text: string
  /** What has been said of it already. */
  kind?: 'incident' | 'serviceRequest' | undefined
  service?: string | undefined
  impact?: Weight | undefined
  urgency?: Weight | undefined
  origin: Origin
  /** By which its caller is sent the link to the diagnosis. */
  notice: 'callFromMail' | 'callFromSystem'
}

const longestWords = 500

/**
 * What comes by mail or from a system becomes a call, whose kind nobody may have said yet. Its caller is sent the link to
 * a diagnosis for it, already begun with its words: going through it fills the call in.
 */
export async function openFromOutside(
  caller: Caller,
  outside: Outside,
  now: Date,
): Promise<Result<{ number: number }, 'not-found'>> {
  const known = await findCallByKey(outside.key)
  return known ? ok({ number: known.number }) : openNewFromOutside(caller, outside, now)
}

/** The same for whoever has looked already that no call has the key; of two at once both get one call. */
export async function openNewFromOutside(
  { id, organizationId, locale }: Caller,
  { key, title, text, origin, notice, ...said }: Outside,
  now: Date,
): Promise<Result<{ number: number }, 'not-found'>> {
  const actor: Actor = { id, role: 'customer', organizationId }
  const viewer = { actor, visitorKey: null }
  const words = [title, text].filter(Boolean).join('. ').slice(0, longestWords)
  const spoken = locale ?? (await writtenLanguage(organizationId, null))
  const start = { key, words, locale: spoken, service: said.service }
  const started = await startDiagnosis(viewer, start, now)
  const found = started.ok ? await diagnosisForCall(viewer, started.value.id) : null
  if (!started.ok || !found || 'calledAlready' in found) return refuse('not-found')
  const { serviceId, direct } = found
  const impact = said.impact ?? impactFromAnswer(undefined)
  const urgency = direct ? 3 : (said.urgency ?? 2)
  const priority = priorityOf(impact, urgency, await readPriorities())
  const facts = { kind: said.kind ?? 'unknown', serviceId, priority, organizationId, locale: spoken } as const
  const { route, asks } = await routeNewCall(id, facts, 'level1')
  // What words alone are taken to be about sends nobody out: the diagnosis does, or whoever takes the call.
  const asked = askedAtOnce(said.service === undefined ? null : asks, priority, now)
  const call = {
    ...{ kind: facts.kind, serviceId, impact, urgency, priority, organizationId, key },
    ...{ callerId: id, title: title || words.slice(0, 80) || '…', description: text, invitedId: started.value.id },
  }
  const invitation: Omit<NewNotice, 'key' | 'data'> = { personId: id, kind: notice }
  return ok(
    await saveOutsideCall(
      { ...call, ...route, ...asked.waits },
      { origin, invitation, events: asked.events, ...asked.part, at: now },
    ),
  )
}

import type { Actor } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { diagnosisForCall } from '@/lib/sessions/diagnosis-for-call'
import { startDiagnosis } from '@/lib/sessions/start-diagnosis'
import { routeNewCall } from './call-route'
import { impactFromAnswer, priorityOf } from './priority'
import { readPriorities } from './read-priorities'
import { findCallByKey } from './store/calls'
import { saveMailCall } from './store/mail-calls'

type Sender = { id: string; organizationId: string; locale: Locale | null }
type Written = { key: string; subject: string; text: string; mail: string }

const longestWords = 500

/**
 * A new mail becomes a call whose kind nobody has said yet. Its sender is sent the link to a diagnosis for it, already
 * begun with their words: going through it fills the call in.
 */
export async function openFromMail(
  { id, organizationId, locale }: Sender,
  { key, subject, text, mail }: Written,
  now: Date,
): Promise<Result<{ number: number }, 'not-found'>> {
  const known = await findCallByKey(`mail:${key}`)
  if (known) return ok({ number: known.number })
  const actor: Actor = { id, role: 'customer', organizationId }
  const viewer = { actor, visitorKey: null }
  const words = [subject, text].filter(Boolean).join('. ').slice(0, longestWords)
  const started = await startDiagnosis(viewer, { key: `mail:${key}`, words, locale: locale ?? 'en' }, now)
  const found = started.ok ? await diagnosisForCall(viewer, started.value.id) : null
  if (!started.ok || !found || 'calledAlready' in found) return refuse('not-found')
  const { serviceId, direct } = found
  const impact = impactFromAnswer(undefined)
  const urgency = direct ? 3 : 2
  const priority = priorityOf(impact, urgency, await readPriorities())
  const facts = { kind: 'unknown', serviceId, priority, organizationId, locale: locale ?? 'en' } as const
  const { route } = await routeNewCall(id, facts, 'level1')
  const title = subject || words.slice(0, 80) || '…'
  const call = {
    ...{ kind: facts.kind, serviceId, impact, urgency, priority, organizationId, title },
    ...{ key: `mail:${key}`, callerId: id, channel: 'mail', description: text, invitedId: started.value.id },
  }
  return ok(await saveMailCall({ ...call, ...route }, { actorId: id, mail, at: now }))
}

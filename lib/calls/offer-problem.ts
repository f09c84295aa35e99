import { type Actor, can } from '@/lib/auth/policy'
import { readPublishedProblem } from '@/lib/knowledge/read-published-problem'
import { translatorOf } from '@/lib/messages/translator'
import { type Result, refuse } from '@/lib/result'
import { isOpen } from './call-states'
import { findCall, localeOf } from './store/calls'
import { writeMessage } from './write-message'

export type OfferRefusal = 'not-found' | 'not-permitted' | 'wrong-state'

/**
 * Tells the caller of an open call, in their language, that a known problem may explain it, with the way to its steps.
 * Pressed twice, or by two agents, it is told once.
 */
export async function offerProblem(
  actor: Actor,
  { number, problemId }: { number: number; problemId: string },
  now: Date,
): Promise<Result<{ number: number }, OfferRefusal>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, 'call.contact', null)) return refuse('not-permitted')
  if (!isOpen(call.state)) return refuse('wrong-state')
  const caller: Actor = { id: call.callerId, role: 'customer', organizationId: call.organizationId }
  const locale = localeOf(call)
  const problem = await readPublishedProblem(caller, problemId, locale)
  if (!problem) return refuse('not-found')
  const t = translatorOf(locale, 'explained')
  const text = t('message', { problem: `[${problem.title.replace(/[[\]]/g, '')}](/problems/${problemId})` })
  const message = { key: `offer:${number}:${problemId}`, number, text, internal: false, offers: problemId }
  return writeMessage(actor, message, now)
}

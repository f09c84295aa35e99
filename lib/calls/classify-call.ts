import { type Actor, can } from '@/lib/auth/policy'
import { listServices } from '@/lib/knowledge/list-services'
import { ok, type Result, refuse } from '@/lib/result'
import { routeOnceKnown } from './call-route'
import { isOpen } from './call-states'
import type { ChangeRefusal } from './change-call'
import { priorityOf, type Weight } from './priority'
import { readPriorities } from './read-priorities'
import { findCall, localeOf, saveCallChange } from './store/calls'

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
 * so they are reckoned again. The first to say so sends it by the rules to where a new call like it would go; a later
 * correction leaves it where it stands. Answers with what the rules made of it.
 */
export async function classifyCall(
  actor: Actor,
  { number, version, kind, serviceId, impact, urgency }: ClassifyInput,
  now: Date,
): Promise<Result<'stayed' | 'moved' | 'asked', ChangeRefusal>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, 'call.classify', null)) return refuse('not-permitted')
  if (!isOpen(call.state)) return refuse('wrong-state')
  const isKnown = serviceId === call.serviceId || (await listServices()).some(({ id }) => id === serviceId)
  if (serviceId !== null && !isKnown) return refuse('not-found')

  const priority = priorityOf(impact, urgency, await readPriorities())
  const facts = { kind, serviceId, priority, organizationId: call.organizationId, locale: localeOf(call) }
  const routed = call.kind === 'unknown' ? await routeOnceKnown(call, facts, now) : null
  const won = await saveCallChange(
    { id: call.id, version },
    { kind, serviceId, impact, urgency, priority, ...routed?.data },
    {
      events: [{ kind: 'classified', callKind: kind, priority }, ...(routed?.events ?? [])],
      ...routed?.part,
      actorId: actor.id,
      at: now,
    },
  )
  return won ? ok(routed?.came ?? 'stayed') : refuse('changed-meanwhile')
}

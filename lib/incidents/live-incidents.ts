import { type Actor, can } from '@/lib/auth/policy'
import { openChild } from '@/lib/calls/open-child'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { oneAtATime } from '@/lib/one-at-a-time'
import { ok, type Result, refuse } from '@/lib/result'
import { findLive, type Looker, listLive, listOwnByKeys, type StoredIncident } from './store'

export type LiveIncident = {
  id: string
  serviceId: string
  title: string
  text: string
  startedAt: Date
  /** How many said that it concerns them too. */
  callers: number
  /** The call about its cause: for staff only. */
  call: number | null
  /** The reader's own call by "me too". */
  own: number | null
  /** Whether the reader can say "me too" with one press. */
  mayJoin: boolean
}

const lookerOf = (actor: Actor | null): Looker =>
  can(actor, 'desk.see', null) ? 'all' : { organizationId: actor?.organizationId ?? null }

/** Every page that a visitor looks at asks this: those who ask at once share the answer. */
const listForVisitors = oneAtATime(() => listLive({ organizationId: null }))

/** One call for a person and an incident, however often the button is pressed. */
const keyOf = (incidentId: string, personId: string) => `meToo:${incidentId}:${personId}`

/** The newest incidents that are going on and concern this person; of one service where it is named, and one more by its id. */
export async function listLiveIncidents(
  actor: Actor | null,
  locale: Locale,
  { serviceId, named }: { serviceId?: string | null | undefined; named?: string | undefined } = {},
): Promise<LiveIncident[]> {
  const newest = await (actor ? listLive(lookerOf(actor)) : listForVisitors())
  const isMissing = named !== undefined && newest.every(({ id }) => id !== named)
  const missing = isMissing ? await findLive(named, lookerOf(actor)) : null
  const all = missing ? [missing, ...newest] : newest
  const found = serviceId == null ? all : all.filter((each) => each.serviceId === serviceId)
  if (found.length === 0) return []
  const keys = actor ? found.map(({ id }) => keyOf(id, actor.id)) : []
  const own = new Map((await listOwnByKeys(keys)).map(({ key, number }) => [key, number]))
  return found.map((incident) => viewOf(incident, actor, locale, own))
}

function viewOf(
  { id, serviceId, texts, startedAt, call }: StoredIncident,
  actor: Actor | null,
  locale: Locale,
  own: Map<string, number>,
): LiveIncident {
  const { title, text } = inLocale(texts, locale)?.words ?? texts.en
  return {
    ...{ id, serviceId, title, text, startedAt },
    callers: call._count.children,
    call: can(actor, 'desk.see', null) ? call.number : null,
    own: (actor && own.get(keyOf(id, actor.id))) ?? null,
    mayJoin: actor?.role === 'customer' && actor.organizationId !== null && call.isOpen,
  }
}

/** "Me too": a customer's own call under the one about the cause, so that they are asked too whether it works again. */
export async function sayMeToo(
  actor: Actor,
  { incidentId, locale }: { incidentId: string; locale: Locale },
  now: Date,
): Promise<Result<{ number: number }, 'not-found'>> {
  const { organizationId } = actor
  const incident = await findLive(incidentId, lookerOf(actor))
  if (!incident || actor.role !== 'customer' || organizationId === null) return refuse('not-found')
  const number = await openChild(
    { ...actor, organizationId },
    {
      key: keyOf(incident.id, actor.id),
      parentId: incident.callId,
      title: (inLocale(incident.texts, locale)?.words ?? incident.texts.en).title,
    },
    now,
  )
  return number === null ? refuse('not-found') : ok({ number })
}

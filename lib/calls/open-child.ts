import type { Actor } from '@/lib/auth/policy'
import { siteOf } from '@/lib/people/list-sites'
import { isOpen } from './call-states'
import { findCallById } from './store/calls'
import { saveChild } from './store/families'

type ChildInput = { key: string; parentId: string; title: string }

/** A customer's own call about a cause that is known: it stands where the call about that cause stands. Null where that is over. */
export async function openChild(
  actor: Actor & { organizationId: string },
  { key, parentId, title }: ChildInput,
  now: Date,
): Promise<number | null> {
  const parent = await findCallById(parentId)
  if (!parent || !isOpen(parent.state)) return null
  const { serviceId, supportLevel, groupId, impact, urgency, priority } = parent
  return saveChild(
    {
      ...{ key, title, serviceId, supportLevel, groupId, impact, urgency, priority },
      kind: 'incident',
      callerId: actor.id,
      organizationId: actor.organizationId,
      siteId: await siteOf(actor.id),
      channel: 'portal',
      description: '',
    },
    parent,
    { actorId: actor.id, at: now },
  )
}

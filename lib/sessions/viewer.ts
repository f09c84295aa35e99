import type { Actor, Role as ActorRole } from '@/lib/auth/policy'
import type { Role } from '@/lib/diagnosis/bank'

/** Who is looking: a signed-in person, or a visitor known by the hash of their cookie. */
export type Viewer = {
  actor: Actor | null
  visitorKey: string | null
  /** What the contract of the call looked at says, where it is known: it need not be read again. */
  level0Only?: boolean
}

type Owned = { ownerId: string | null; visitorKey: string | null; call: unknown }

/** A diagnosis as the policy sees it. */
export const subjectOf = (diagnosis: Owned, viewer: Viewer) => ({
  ownerId: diagnosis.ownerId,
  visitorKey: diagnosis.visitorKey,
  viewerKey: viewer.visitorKey,
  onCall: diagnosis.call !== null,
})

const solving: Partial<Record<ActorRole, Role>> = { level0: 'level0', level1: 'level1', level2: 'level2' }

/** The role in which the engine serves someone: staff tools only on a call, and only for those who may use them. */
export function engineRole(actor: Actor | null, onCall: boolean): Role {
  if (!actor) return 'visitor'
  return (onCall ? solving[actor.role] : undefined) ?? 'customer'
}

export const whoIs = ({ actor }: Viewer) => ({ actorId: actor?.id ?? null, role: actor?.role ?? null })

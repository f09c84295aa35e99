import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type CallState, isOpen } from './call-states'
import { findCall, type StoredCall } from './store/calls'
import { countChildren, findRelative, listChildren, type Relative, saveParent } from './store/families'

export type { Relative } from './store/families'

export type LinkRefusal = 'not-found' | 'not-permitted' | 'no-such-parent' | 'wrong-state' | 'changed-meanwhile'

/** The calls that share a cause with this one. */
export async function readFamily(call: StoredCall): Promise<{ parent: Relative | null; children: Relative[] }> {
  const [parent, children] = await Promise.all([
    call.parentId ? findRelative(call.parentId) : null,
    listChildren(call.id),
  ])
  return { parent, children }
}

/** Can this call be the one about the cause? One that is itself under another cannot: families have two generations. */
const canBeParent = (parent: StoredCall | null, child: StoredCall): parent is StoredCall =>
  parent !== null && parent.id !== child.id && parent.parentId === null && isOpen(parent.state as CallState)

/** Puts a call under the one about its cause. */
export async function linkChild(
  actor: Actor,
  { number, parent: parentNumber }: { number: number; parent: number },
  now: Date,
): Promise<Result<null, LinkRefusal>> {
  const [child, parent] = await Promise.all([findCall(number), findCall(parentNumber)])
  if (!child || !can(actor, 'call.read', child)) return refuse('not-found')
  if (!can(actor, 'call.contact', null)) return refuse('not-permitted')
  if (!isOpen(child.state as CallState)) return refuse('wrong-state')
  if (!canBeParent(parent, child) || (await countChildren(child.id)) > 0) return refuse('no-such-parent')
  const won = await saveParent({ child, parent }, 'linked', { actorId: actor.id, at: now })
  return won ? ok(null) : refuse('changed-meanwhile')
}

/** Takes a call from under another again. */
export async function unlinkChild(
  actor: Actor,
  { number }: { number: number },
  now: Date,
): Promise<Result<null, LinkRefusal>> {
  const child = await findCall(number)
  if (!child || !can(actor, 'call.read', child)) return refuse('not-found')
  if (!can(actor, 'call.contact', null)) return refuse('not-permitted')
  const parent = child.parentId ? await findRelative(child.parentId) : null
  if (!parent) return refuse('no-such-parent')
  const won = await saveParent({ child, parent }, 'unlinked', { actorId: actor.id, at: now })
  return won ? ok(null) : refuse('changed-meanwhile')
}

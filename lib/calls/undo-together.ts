import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { ChangeRefusal } from './change-call'
import { findCall } from './store/calls'
import { listChildren, type Relative } from './store/families'
import { undoableBy, undoStep } from './undo-step'

/** The calls that this person resolved together with one, and whose callers have not answered yet. */
export const resolvedTogether = async (
  actor: Actor,
  parent: { id: string; number: number },
  now: Date,
): Promise<Relative[]> =>
  (await listChildren(parent.id)).filter(
    (child) => child.state === 'resolved' && undoableBy(actor, child, now)?.together === parent.number,
  )

/** Takes back the resolution of a call and of each that was resolved together with it. `left`: what was answered meanwhile. */
export async function undoTogether(
  actor: Actor,
  seen: { number: number; version: number },
  now: Date,
): Promise<Result<{ left: number }, ChangeRefusal>> {
  const parent = await findCall(seen.number)
  if (!parent) return refuse('not-found')
  const children = await resolvedTogether(actor, parent, now)
  const undone = await undoStep(actor, seen, now)
  if (!undone.ok) return undone
  let left = children.length
  for (const { number, version } of children) if ((await undoStep(actor, { number, version }, now)).ok) left--
  return ok({ left })
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { callEvent } from './call-events'
import { type CallState, isOpen } from './call-states'
import { resolveCall } from './resolve-call'
import { findCall } from './store/calls'
import { findLastResolution, listChildren } from './store/families'

/**
 * Offers what resolved a call to every open call under it: each is resolved with the same words, and each caller is
 * asked for their own word. Answers with how many were, and how many could not be.
 */
export async function resolveChildren(
  actor: Actor,
  { number }: { number: number },
  now: Date,
): Promise<Result<{ resolved: number; left: number }, 'not-found' | 'not-permitted' | 'wrong-state'>> {
  const parent = await findCall(number)
  if (!parent || !can(actor, 'call.read', parent)) return refuse('not-found')
  if (!can(actor, 'call.resolve', null)) return refuse('not-permitted')
  const said = callEvent.safeParse({ ...((await findLastResolution(parent.id)) as object | null), kind: 'resolved' })
  const isSolved = parent.state === 'resolved' || parent.state === 'closed'
  if (!isSolved || !said.success || said.data.kind !== 'resolved') return refuse('wrong-state')

  const { text, knownProblem, solution } = said.data
  const waiting = (await listChildren(parent.id)).filter(({ state }) => isOpen(state as CallState))
  let resolved = 0
  for (const child of waiting) {
    const result = await resolveCall(
      actor,
      { number: child.number, version: child.version, text, knownProblem, solution, together: parent.number },
      now,
    )
    if (result.ok) resolved++
  }
  return ok({ resolved, left: waiting.length - resolved })
}

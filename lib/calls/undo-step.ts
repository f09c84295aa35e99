import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { partsToAskAgain } from './ask-again'
import type { CallEvent } from './call-events'
import { type ChangeRefusal, callNotice } from './change-call'
import { type Before, readBefore, type UndoableStep } from './step-before'
import { findCall, type StoredCall } from './store/calls'
import { saveUndoneStep } from './store/undone-steps'

type Seen = { number: number; version: number }

/** Later nobody means a slip any more: what was cancelled and is to go on then is a new call. */
const cancelledWithinMs = 3_600_000

/** What whoever was told of a step is told once it is taken back. */
const toldOnUndo: { [step in UndoableStep]: string } = {
  take: 'callTakenBack',
  giveBack: 'callTakenBack',
  assign: 'callTakenBack',
  wait: 'callTakenBack',
  resume: 'callTakenBack',
  handOver: 'callTakenBack',
  resolve: 'callReopened',
  resolveByProvider: 'callReopened',
  cancel: 'callReopened',
}

/** How a call stood before its last step, if this person took that step and may take it back now; else null. */
export function undoableBy(actor: Actor, call: { version: number; before: unknown }, now: Date): Before | null {
  const before = readBefore(call)
  if (before?.by !== actor.id || !can(actor, 'call.readInternal', null)) return null
  const isTooLate = before.step === 'cancel' && now.getTime() - Date.parse(before.at) > cancelledWithinMs
  return isTooLate ? null : before
}

/** Takes one's own last step back, as long as nothing has followed: the call stands as it did before. */
export async function undoStep(
  actor: Actor,
  { number, version }: Seen,
  now: Date,
): Promise<Result<StoredCall, ChangeRefusal>> {
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (call.version !== version) return refuse('changed-meanwhile')
  const before = undoableBy(actor, call, now)
  if (!before) return refuse('not-permitted')

  const parts = call.resolvedAt || call.closedAt ? await partsToAskAgain(actor, call, now) : []
  const won = await saveUndoneStep({ id: call.id, version }, before.columns, {
    events: eventsOf(before),
    recalls: before.told.map(({ kind, personId }) => recall(kind, toldOnUndo[before.step], call, personId)),
    parts,
    actorId: actor.id,
    at: now,
  })
  return won ? ok(call) : refuse('changed-meanwhile')
}

/** What was told when the call came to its present version holds no longer. */
const recall = (kind: string, instead: string, call: StoredCall, personId: string) => ({
  key: callNotice(kind, { ...call, version: call.version - 1 }, personId).key,
  told: callNotice(instead, call, personId),
})

/** The kinds of event that undoing a step may leave last in the history. */
export const undoneKinds = [
  ...(['undone', 'resumed', 'waiting', 'takenBack', 'resolutionWithdrawn', 'takenUpAgain'] as const),
] as const

/** What the history says of it. Time that was told to the caller as waiting stays so; every other slip counts for nothing. */
function eventsOf({ step, kinds, columns }: Before): CallEvent[] {
  const waits: CallEvent[] =
    columns.waitingFor === null ? [] : [{ kind: 'waiting', for: columns.waitingFor, until: columns.waitingUntil }]
  switch (step) {
    case 'take':
    case 'giveBack':
    case 'assign':
      return [{ kind: 'undone', step, kinds }]
    case 'wait':
      return [{ kind: 'resumed', why: 'agent' }]
    case 'resume':
      return waits
    case 'handOver':
      return [{ kind: 'takenBack', to: columns.supportLevel }, ...waits]
    case 'resolve':
    case 'resolveByProvider':
      return [{ kind: 'resolutionWithdrawn' }]
    case 'cancel':
      return [{ kind: 'takenUpAgain' }]
  }
}

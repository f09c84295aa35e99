import { type Actor, can, type Permission } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { CallEvent } from './call-events'
import { type CallState, type CallStep, canStep, stateAfter, wordAfter } from './call-states'
import { type Before, columnsOf, readBefore, type UndoableStep, undoableSteps } from './step-before'
import { findCall, type NewNotice, type NewPart, type StoredCall, saveCallChange } from './store/calls'

export type ChangeRefusal = 'not-found' | 'not-permitted' | 'wrong-state' | 'changed-meanwhile' | 'contradicts'

type CallPermission = Extract<
  Permission,
  | 'call.take'
  | 'call.refuse'
  | 'call.askProvider'
  | 'call.assign'
  | 'call.wait'
  | 'call.handOver'
  | 'call.resolve'
  | 'call.confirm'
  | 'call.cancel'
>

type Change = {
  number: number
  /** The version the person looked at. */
  version: number
  step: CallStep
  permission: CallPermission
  /** What speaks against it besides policy and state. */
  refusal?: (call: StoredCall) => ChangeRefusal | null
  /** What follows from the call as it is: its new columns, what is added to its history, who is told. */
  decide: (call: StoredCall) => {
    data?: Parameters<typeof saveCallChange>[1]
    events: CallEvent[]
    notices?: NewNotice[]
    asks?: NewPart
  }
  /** The call that it is resolved together with. */
  together?: number
}

const subjectFor = (permission: CallPermission, call: StoredCall) =>
  permission === 'call.confirm' || permission === 'call.cancel' ? call : null

/** Takes one step of a call's lifecycle: may this person, from this state, and has nobody changed it meanwhile? */
export async function changeCall(actor: Actor, change: Change, now: Date): Promise<Result<StoredCall, ChangeRefusal>> {
  const { number, version, step, permission, refusal, decide, together } = change
  const call = await findCall(number)
  if (!call || !can(actor, 'call.read', call)) return refuse('not-found')
  if (!can(actor, permission, subjectFor(permission, call) as never)) return refuse('not-permitted')
  if (isRepeated(actor, change, call)) return ok(call)
  if (!canStep(step, call.state as CallState)) return refuse('wrong-state')
  const against = refusal?.(call)
  if (against) return refuse(against)

  const { data = {}, events, notices = [], asks } = decide(call)
  const done = { actor, step, events, notices, together, now }
  const won = await saveCallChange(
    { id: call.id, version },
    // Whatever happens to a call that waited, for whomever, it waits no more.
    {
      ...{ waitingFor: null, waitingUntil: null, receipt: null, ...data },
      ...{ ...wordAfter(step), state: stateAfter(step), ...keptBefore(call, done) },
    },
    { events, notices, actorId: actor.id, at: now, ...(asks ? { asks } : {}) },
  )
  if (won) return ok(call)
  const meanwhile = await findCall(number)
  return meanwhile && isRepeated(actor, change, meanwhile) ? ok(call) : refuse('changed-meanwhile')
}

/** Steps that carry no words, so that a second press says nothing that the first did not. */
const wordless: readonly CallStep[] = ['take', 'giveBack', 'resume']

/** Whoever presses twice has taken the step once, and is told so. */
function isRepeated(actor: Actor, { step, version }: Change, call: StoredCall): boolean {
  const before = wordless.includes(step) ? readBefore(call) : null
  return before?.step === step && before.by === actor.id && before.version === version + 1
}

type Done = {
  actor: Actor
  step: CallStep
  events: CallEvent[]
  notices: NewNotice[]
  together: number | undefined
  now: Date
}

const isUndoable = (step: CallStep): step is UndoableStep => (undoableSteps as readonly CallStep[]).includes(step)

/** How a call stood before a step, kept with it for whoever took the step to take it back. */
function keptBefore(call: StoredCall, { actor, step, events, notices, together, now }: Done) {
  if (!isUndoable(step)) return {}
  const before = {
    ...{ step, by: actor.id, at: now.toISOString(), version: call.version + 1 },
    kinds: events.map(({ kind }) => kind),
    told: notices.map(({ kind, personId }) => ({ kind, personId })),
    columns: columnsOf(call),
    ...(together === undefined ? {} : { together }),
  } satisfies Before
  return { before }
}

/** A notice about a call for one person; nobody is told twice of one version. */
export const callNotice = (
  kind: string,
  call: Pick<StoredCall, 'number' | 'version' | 'title'>,
  personId: string,
): NewNotice => ({
  personId,
  kind,
  key: `${kind}:${call.number}:${call.version}:${personId}`,
  data: { number: call.number, title: call.title },
})

/** A notice that asks for the caller's word; its mail leads to a page that needs no signing in. */
export const askNotice = (
  kind: string,
  call: StoredCall & { resolvedAt: Date },
  personId: string,
): NewNotice & { data: object } => {
  const notice = callNotice(kind, call, personId)
  return {
    ...notice,
    data: { ...notice.data, confirm: { callId: call.id, resolvedAt: call.resolvedAt.toISOString() } },
  }
}

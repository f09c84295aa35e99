import { type Actor, can } from '@/lib/auth/policy'
import { type CallState, type CallStep, canStep, isOpen } from './call-states'
import { handOverTargets, isReceiver, isTakenBackBy, type Level } from './hand-over-ways'

/** Why a step that somebody may take cannot be taken now. */
export type NotNow =
  | 'awaits-word'
  | 'over'
  | 'not-resolved'
  | 'yours-already'
  | 'not-begun'
  | 'waits-already'
  | 'not-waiting'
  | 'with-provider'

type OfferedStep = Exclude<CallStep, 'closeUnanswered'>
type OfferedCall = {
  state: CallState
  supportLevel: Level
  assigneeId: string | null
  callerId: string
  organizationId: string
  /** Its contract leaves solving to others. */
  level0Only: boolean
  receipt: 'awaited' | 'refused' | null
  passedById: string | null
  fromLevel: Level | null
  /** A provider works its part, or has done it. */
  provider: 'open' | 'done' | null
}

/** A step is absent where the policy never allows it, null where it may be taken now, and a reason otherwise. */
export type Offers = { [step in OfferedStep]?: NotNow | null }

function isAllowed(actor: Actor, step: OfferedStep, call: OfferedCall): boolean {
  switch (step) {
    case 'take':
      return can(actor, 'call.take', null)
    case 'giveBack':
      return can(actor, 'call.take', null) && call.assigneeId === actor.id && canStep(step, call.state)
    case 'assign':
      return can(actor, 'call.assign', null)
    case 'wait':
    case 'resume':
      return can(actor, 'call.wait', null)
    case 'handOver':
      return can(actor, 'call.handOver', null) && handOverTargets(actor, call).length > 0
    case 'refuse':
      return can(actor, 'call.refuse', null) && isReceiver(actor, call)
    case 'takeBack':
      return can(actor, 'call.handOver', null) && isTakenBackBy(actor, call) && canStep(step, call.state)
    case 'askProvider':
      return can(actor, 'call.askProvider', null)
    case 'resolveByProvider':
      return can(actor, 'call.askProvider', null) && call.provider === 'done'
    case 'resolve':
      return can(actor, 'call.resolve', null) && !call.level0Only
    case 'confirm':
    case 'reject':
      return can(actor, 'call.confirm', call)
    case 'cancel':
      return can(actor, 'call.cancel', call)
  }
}

function notNow(actor: Actor, step: OfferedStep, call: OfferedCall): NotNow | null {
  if (step === 'askProvider' && call.provider === 'open') return 'with-provider'
  if (canStep(step, call.state)) return step === 'take' && call.assigneeId === actor.id ? 'yours-already' : null
  if (isOpen(call.state)) return openNotNow(step, call.state)
  return call.state === 'resolved' ? 'awaits-word' : 'over'
}

function openNotNow(step: OfferedStep, state: CallState): NotNow {
  if (step === 'wait') return state === 'waiting' ? 'waits-already' : 'not-begun'
  return step === 'resume' ? 'not-waiting' : 'not-resolved'
}

/** What an agent is offered on a call, from the same table and policy that check each step when it is taken. */
export const offersFor = (actor: Actor, call: OfferedCall): Offers =>
  Object.fromEntries(
    (
      [
        'take',
        'giveBack',
        'assign',
        'wait',
        'resume',
        'handOver',
        'refuse',
        'takeBack',
        'askProvider',
        'resolve',
        'resolveByProvider',
        'confirm',
        'reject',
        'cancel',
      ] as const
    )
      .filter((step) => isAllowed(actor, step, call))
      .map((step) => [step, notNow(actor, step, call)]),
  )

import { type Actor, can } from '@/lib/auth/policy'
import { type CallState, type CallStep, canStep, isOpen } from './call-states'
import { handOverTargets, type Level } from './hand-over-ways'

/** Why a step that somebody may take cannot be taken now. */
export type NotNow = 'awaits-word' | 'over' | 'not-resolved' | 'yours-already'

type OfferedStep = Exclude<CallStep, 'cancel'>
type OfferedCall = {
  state: CallState
  supportLevel: Level
  assigneeId: string | null
  callerId: string
  organizationId: string
  /** Its contract leaves solving to others. */
  level0Only: boolean
}

/** A step is absent where the policy never allows it, null where it may be taken now, and a reason otherwise. */
export type Offers = { [step in OfferedStep]?: NotNow | null }

function isAllowed(actor: Actor, step: OfferedStep, call: OfferedCall): boolean {
  switch (step) {
    case 'take':
      return can(actor, 'call.take', null)
    case 'handOver':
      return can(actor, 'call.handOver', null) && handOverTargets(actor, call).length > 0
    case 'resolve':
      return can(actor, 'call.resolve', null) && !call.level0Only
    case 'confirm':
    case 'reject':
      return can(actor, 'call.confirm', call)
  }
}

function notNow(actor: Actor, step: OfferedStep, call: OfferedCall): NotNow | null {
  if (canStep(step, call.state)) return step === 'take' && call.assigneeId === actor.id ? 'yours-already' : null
  if (isOpen(call.state)) return 'not-resolved'
  return call.state === 'resolved' ? 'awaits-word' : 'over'
}

/** What an agent is offered on a call, from the same table and policy that check each step when it is taken. */
export const offersFor = (actor: Actor, call: OfferedCall): Offers =>
  Object.fromEntries(
    (['take', 'handOver', 'resolve', 'confirm', 'reject'] as const)
      .filter((step) => isAllowed(actor, step, call))
      .map((step) => [step, notNow(actor, step, call)]),
  )

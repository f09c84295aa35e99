/** The lifecycle of a call as one table: from which states a step may be taken, and where it leads. */
export type CallState = 'new' | 'assigned' | 'inProgress' | 'waiting' | 'resolved' | 'closed' | 'cancelled'

export const openStates = ['new', 'assigned', 'inProgress', 'waiting'] as const satisfies CallState[]

const steps = {
  take: { from: openStates, to: 'inProgress' },
  /** Taken by mistake, or by somebody who has to leave: it stands in the queue again. */
  giveBack: { from: ['assigned', 'inProgress'], to: 'new' },
  assign: { from: openStates, to: 'assigned' },
  wait: { from: ['assigned', 'inProgress'], to: 'waiting' },
  /** A provider works its part; the call waits for it. */
  askProvider: { from: openStates, to: 'waiting' },
  resume: { from: ['waiting'], to: 'inProgress' },
  handOver: { from: openStates, to: 'new' },
  /** The receiver does not accept what was passed on: it goes back. */
  refuse: { from: openStates, to: 'new' },
  /** Passed on by mistake, and nobody has accepted it yet: it stands again where it was. */
  takeBack: { from: openStates, to: 'new' },
  resolve: { from: openStates, to: 'resolved' },
  /** Whoever may not solve here records that a provider did. */
  resolveByProvider: { from: openStates, to: 'resolved' },
  confirm: { from: ['resolved'], to: 'closed' },
  reject: { from: ['resolved'], to: 'inProgress' },
  /** Nobody answered any reminder: closed, but never confirmed. */
  closeUnanswered: { from: ['resolved'], to: 'closed' },
  cancel: { from: openStates, to: 'cancelled' },
} as const satisfies Record<string, { from: readonly CallState[]; to: CallState }>

export type CallStep = keyof typeof steps

export const callSteps = Object.keys(steps) as CallStep[]

export const canStep = (step: CallStep, state: CallState): boolean =>
  (steps[step].from as readonly CallState[]).includes(state)

export const stateAfter = (step: CallStep): CallState => steps[step].to

/** Work goes on: the call stands in a queue. */
export const isOpen = (state: CallState): boolean => (openStates as readonly CallState[]).includes(state)

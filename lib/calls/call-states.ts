/** The lifecycle of a call as one table: from which states a step may be taken, and where it leads. */
export type CallState = 'new' | 'inProgress' | 'waiting' | 'resolved' | 'closed' | 'cancelled'

const open = ['new', 'inProgress', 'waiting'] as const

const steps = {
  take: { from: open, to: 'inProgress' },
  handOver: { from: open, to: 'new' },
  resolve: { from: open, to: 'resolved' },
  confirm: { from: ['resolved'], to: 'closed' },
  reject: { from: ['resolved'], to: 'inProgress' },
  cancel: { from: open, to: 'cancelled' },
} as const satisfies Record<string, { from: readonly CallState[]; to: CallState }>

export type CallStep = keyof typeof steps

export const callSteps = Object.keys(steps) as CallStep[]

export const canStep = (step: CallStep, state: CallState): boolean =>
  (steps[step].from as readonly CallState[]).includes(state)

export const stateAfter = (step: CallStep): CallState => steps[step].to

/** Work goes on: the call stands in a queue. */
export const isOpen = (state: CallState): boolean => (open as readonly CallState[]).includes(state)

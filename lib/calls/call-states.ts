/**
 * The lifecycle of a call as one table: from which states a step may be taken, and where it leads. A step that is taken
 * back leads to where it came from (undo-step.ts).
 */
export type CallState = 'new' | 'assigned' | 'inProgress' | 'waiting' | 'resolved' | 'closed' | 'cancelled'

/** What the caller said of the last resolution: it stays with the call in the state that it led to. */
export type CallWord = 'confirmed' | 'rejected' | 'unanswered'

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
  /** From here on the caller is asked for their word. */
  resolve: { from: openStates, to: 'resolved', word: null },
  /** Whoever may not solve here records that a provider did. */
  resolveByProvider: { from: openStates, to: 'resolved', word: null },
  confirm: { from: ['resolved'], to: 'closed', word: 'confirmed' },
  reject: { from: ['resolved'], to: 'inProgress', word: 'rejected' },
  /** Nobody answered any reminder: closed, but never confirmed. */
  closeUnanswered: { from: ['resolved'], to: 'closed', word: 'unanswered' },
  cancel: { from: openStates, to: 'cancelled' },
} as const satisfies Record<string, { from: readonly CallState[]; to: CallState; word?: CallWord | null }>

export type CallStep = keyof typeof steps

export const callSteps = Object.keys(steps) as CallStep[]

export const canStep = (step: CallStep, state: CallState): boolean =>
  (steps[step].from as readonly CallState[]).includes(state)

export const stateAfter = (step: CallStep): CallState => steps[step].to

/** The caller's word as a step leaves it; nothing where the step does not touch it. */
export function wordAfter(step: CallStep): { word?: CallWord | null } {
  const taken = steps[step]
  return 'word' in taken ? { word: taken.word } : {}
}

/** Work goes on: the call stands in a queue. */
export const isOpen = (state: CallState): boolean => (openStates as readonly CallState[]).includes(state)

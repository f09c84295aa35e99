import { type Actor, can } from '@/lib/auth/policy'

export const problemStates = ['draft', 'inReview', 'published', 'archived'] as const
export type ProblemState = (typeof problemStates)[number]

/**
 * The life of a known problem. The state is that of its newest revision: while a published problem is edited, reviewed
 * and published again, the revision that was published before stays live. `archive` ends both.
 */
export const problemSteps = {
  edit: { from: ['draft', 'published', 'archived'], to: 'draft' },
  submit: { from: ['draft'], to: 'inReview' },
  sendBack: { from: ['inReview'], to: 'draft' },
  publish: { from: ['inReview'], to: 'published' },
  archive: { from: ['draft', 'inReview', 'published'], to: 'archived' },
} satisfies Record<string, { from: ProblemState[]; to: ProblemState }>

export type ProblemStep = keyof typeof problemSteps
export type StepRefusal = 'not-permitted' | 'needs-second-person' | 'wrong-state'
export type StepSubject = { state: ProblemState; risk: 'low' | 'medium' | 'high'; authorId: string | null }

const permitted: { [S in ProblemStep]: (actor: Actor | null, on: StepSubject) => StepRefusal | null } = {
  edit: (actor) => (can(actor, 'problem.edit', null) ? null : 'not-permitted'),
  submit: (actor) => (can(actor, 'problem.edit', null) ? null : 'not-permitted'),
  // Authors may take their own work back; others send it back.
  sendBack: (actor, on) =>
    can(actor, 'problem.review', on) || can(actor, 'problem.edit', null) ? null : 'not-permitted',
  publish: (actor, on) => {
    if (can(actor, 'problem.publish', on)) return null
    return can(actor, 'problem.edit', null) ? 'needs-second-person' : 'not-permitted'
  },
  archive: (actor) => (can(actor, 'problem.archive', null) ? null : 'not-permitted'),
}

/** Why this person cannot take this step now; null if they can. The check, the button and its tooltip derive from it. */
export function refusalOf(step: ProblemStep, actor: Actor | null, problem: StepSubject): StepRefusal | null {
  const refusal = permitted[step](actor, problem)
  if (refusal === 'not-permitted') return refusal
  const from: readonly ProblemState[] = problemSteps[step].from
  return from.includes(problem.state) ? refusal : 'wrong-state'
}

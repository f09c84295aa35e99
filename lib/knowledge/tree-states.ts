import { type Actor, can } from '@/lib/auth/policy'
import { type ProblemState, type ProblemStep, problemSteps, type StepRefusal, type StepSubject } from './problem-states'

/** A tree lives as a known problem does, and can be rolled back to what was published before. */
export const treeSteps = { ...problemSteps, rollBack: { from: ['published'], to: 'published' } } satisfies Record<
  ProblemStep | 'rollBack',
  { from: ProblemState[]; to: ProblemState }
>

export type TreeStep = keyof typeof treeSteps

function permitted(step: TreeStep, actor: Actor | null, on: StepSubject): StepRefusal | null {
  if (!can(actor, 'tree.edit', null)) return 'not-permitted'
  if (step === 'rollBack') return can(actor, 'tree.rollBack', null) ? null : 'not-permitted'
  if (step === 'publish' && !can(actor, 'tree.publish', on)) return 'needs-second-person'
  return null
}

/** Why this person cannot take this step with a tree now; null if they can. */
export function treeRefusalOf(step: TreeStep, actor: Actor | null, tree: StepSubject): StepRefusal | null {
  const refusal = permitted(step, actor, tree)
  if (refusal === 'not-permitted') return refusal
  const from: readonly ProblemState[] = treeSteps[step].from
  return from.includes(tree.state) ? refusal : 'wrong-state'
}

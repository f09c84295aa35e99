import { type Actor, can } from '@/lib/auth/policy'
import type { ProblemState } from './problem-states'
import { countProblemsBy } from './store/problem-counts'

export type ProblemCounts = Record<ProblemState | 'mine', number>

/** How many known problems stand in each state, and how many unpublished ones are this person's own. */
export async function countProblems(actor: Actor): Promise<ProblemCounts> {
  if (!can(actor, 'studio.see', null)) return { draft: 0, inReview: 0, published: 0, archived: 0, mine: 0 }
  return countProblemsBy(actor.id)
}

import type { ProblemState, StepSubject } from './problem-states'

const risks = ['low', 'medium', 'high'] as const

/**
 * What decides over a step: the higher risk of what is live and what replaces it, so that lowering the risk needs the
 * second person too; and the actor as author as soon as they wrote any of it.
 */
export function stepSubject(
  problem: {
    state: ProblemState
    newest: { content: { risk: StepSubject['risk'] }; authorId: string | null }
    live: { content: { risk: StepSubject['risk'] } } | null
    authors: string[]
  },
  actorId: string | undefined,
): StepSubject {
  const { state, newest, live, authors } = problem
  const risk =
    risks[Math.max(risks.indexOf(newest.content.risk), live ? risks.indexOf(live.content.risk) : 0)] ?? 'high'
  const isAuthor = actorId !== undefined && authors.includes(actorId)
  return { state, risk, authorId: isAuthor ? actorId : newest.authorId }
}

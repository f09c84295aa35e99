import { type ContentOf, entryRules } from './entry-kinds'
import type { EntryKind, ProblemState, StepSubject } from './problem-states'

const risks = ['low', 'medium', 'high'] as const

type Written<Content> = { content: Content; authorId: string | null }
type Subject<Content> = {
  state: ProblemState
  newest: Written<Content>
  live: Written<Content> | null
  authors: string[]
}

/**
 * What decides over a step: the higher risk of what is live and what replaces it, so that lowering the risk needs the
 * second person too; and the actor as author as soon as they wrote any of it.
 */
export function stepSubject<K extends EntryKind>(
  kind: K,
  { state, newest, live, authors }: Subject<ContentOf[K]>,
  actorId: string | undefined,
): StepSubject {
  const rankOf = (written: Written<ContentOf[K]>) => risks.indexOf(entryRules[kind].riskOf(written.content))
  const risk = risks[Math.max(rankOf(newest), live ? rankOf(live) : 0)] ?? 'high'
  const isAuthor = actorId !== undefined && authors.includes(actorId)
  return { kind, state, risk, authorId: isAuthor ? actorId : newest.authorId }
}

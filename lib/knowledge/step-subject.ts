import type { ContentOf } from './entry-kinds'
import { type Exposure, type Risk, riskOf, riskReasons } from './entry-risk'
import type { EntryKind, ProblemState, StepSubject } from './problem-states'

const risks = ['low', 'medium', 'high'] as const

type Written<Content> = { content: Content; authorId: string | null }
type Subject<Content> = {
  state: ProblemState
  newest: Written<Content>
  live: Written<Content> | null
  authors: string[]
  exposure: Exposure
}

/** The higher risk of what is live and what replaces it, so that lowering the risk needs the second person too. */
export function entryRisk<K extends EntryKind>({
  newest,
  live,
  exposure,
}: Pick<Subject<ContentOf[K]>, 'newest' | 'live' | 'exposure'>): Risk {
  const [next, now] = [riskOf(newest.content, exposure), live && riskOf(live.content, exposure)]
  const level = risks[Math.max(risks.indexOf(next.level), now ? risks.indexOf(now.level) : 0)] ?? 'high'
  return { level, reasons: riskReasons.filter((reason) => [...next.reasons, ...(now?.reasons ?? [])].includes(reason)) }
}

/** What decides over a step: its risk, and the actor as author as soon as they wrote any of it. */
export function stepSubject<K extends EntryKind>(
  kind: K,
  entry: Subject<ContentOf[K]>,
  actorId: string | undefined,
): StepSubject {
  const { state, newest, authors } = entry
  const isAuthor = actorId !== undefined && authors.includes(actorId)
  return { kind, state, risk: entryRisk(entry).level, authorId: isAuthor ? actorId : newest.authorId }
}

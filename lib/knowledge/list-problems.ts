import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import type { ProblemState } from './problem-states'
import { listStoredProblemsBy, type ProblemCursor, type ProblemFilter } from './store/problems'

const pageSize = 50

export type ListedProblem = {
  id: string
  /** In the original language. */
  title: string
  original: Locale
  languages: Locale[]
  service: string
  state: ProblemState
  /** People see it, in this revision or in the one before. */
  isLive: boolean
  risk: 'low' | 'medium' | 'high'
  author: string | null
  updatedAt: Date
}
export type ProblemPage = { problems: ListedProblem[]; next: ProblemCursor | null }

/** Known problems for the studio, the one changed last first; `next` is what to pass as `after` for the next page. */
export async function listProblems(
  actor: Actor,
  { after = null, limit = pageSize, ...filter }: ProblemFilter & { after?: ProblemCursor | null; limit?: number },
): Promise<ProblemPage> {
  if (!can(actor, 'studio.see', null)) return { problems: [], next: null }
  const rows = await listStoredProblemsBy(filter, after, limit + 1)
  const problems = rows.slice(0, limit).map(({ id, state, service, updatedAt, isLive, content, author }) => ({
    ...{ id, state, service, updatedAt, isLive, author },
    title: content.texts[content.original]?.title ?? id,
    original: content.original,
    languages: Object.keys(content.texts) as Locale[],
    risk: content.risk,
  }))
  const last = problems.at(-1)
  return { problems, next: rows.length > limit && last ? { updatedAt: last.updatedAt, id: last.id } : null }
}

import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { countOpened, listDemotions, listLive, listUses, type Use } from './store'
import { lowerBound } from './success-bound'

export type SolutionWorth = {
  id: string
  title: string
  problemId: string
  problem: string
  /** Put forward to somebody, whatever became of it. */
  shown: number
  tried: number
  solved: number
  /** What the share of those it helped is at least, with 95 % certainty. */
  atLeast: number
  demotedAt: Date | null
  lastUses: Use[]
}
export type ProblemWorth = {
  problemId: string
  publishedAt: Date
  owner: { id: string; name: string } | null
  /** Found by search and opened. */
  opened: number
  solutions: SolutionWorth[]
}

const shownUses = 5
const yearMs = 365 * 86_400_000

/** How every published problem fares since it was last published; with `problemId`, that one alone. */
export async function readWorth(
  actor: Actor,
  { locale, problemId }: { locale: Locale; problemId?: string },
  now: Date,
): Promise<ProblemWorth[]> {
  if (!can(actor, 'studio.see', null)) return []
  const number = await currentBank()
  const yearAgo = new Date(now.getTime() - yearMs)
  const [bank, live, uses, opened, demotions] = await Promise.all([
    readBank(number),
    listLive(),
    listUses(yearAgo),
    countOpened(yearAgo),
    listDemotions(number),
  ])
  const demotedAt = new Map(demotions.map(({ solutionId, at }) => [solutionId, at]))
  const bySolution = new Map<string, typeof uses>()
  for (const use of uses) bySolution.set(use.solutionId, [...(bySolution.get(use.solutionId) ?? []), use])
  const ids = problemId === undefined ? [...bank.problems.keys()] : bank.problems.has(problemId) ? [problemId] : []
  return ids.flatMap((id): ProblemWorth[] => {
    const since = live.get(id)
    if (!since) return []
    const problem = inLocale(bank.problems.get(id)?.texts ?? {}, locale)?.words.title ?? id
    const own = [...bank.solutions].filter(([, solution]) => solution.problemId === id)
    const solutions = own.map(([solutionId, { texts }]): SolutionWorth => {
      const all = (bySolution.get(solutionId) ?? []).filter(({ at }) => at >= since.publishedAt)
      const tried = all.filter(({ skipped }) => !skipped)
      const solved = tried.filter((use) => use.solved).length
      return {
        ...{ id: solutionId, problemId: id, problem, shown: all.length, tried: tried.length, solved },
        title: inLocale(texts, locale)?.words.title ?? solutionId,
        atLeast: lowerBound(solved, tried.length),
        demotedAt: demotedAt.get(solutionId) ?? null,
        lastUses: tried.slice(-shownUses).reverse(),
      }
    })
    return [
      { problemId: id, publishedAt: since.publishedAt, owner: since.author, opened: opened.get(id) ?? 0, solutions },
    ]
  })
}

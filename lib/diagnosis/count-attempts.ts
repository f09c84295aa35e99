import type { BankSource } from './bank-source'
import type { HistoryItem } from './history'
import { type Learned, weightOfAge } from './learn'

/** How often a solution was carried out by people with one problem, and how often it cured it; weighted by age. */
export type Attempts = { made: number; cured: number }

/** Problem -> solution -> attempts. */
export type AttemptCounts = Map<string, Map<string, Attempts>>

/**
 * Adds up the attempts at a confirmed problem's own solutions, whoever made them.
 *
 * Sessions that ended without a call count too: without them only the failures of what customers
 * can do themselves would ever be seen, as those are what leads to calls. What was skipped says nothing.
 */
export function countAttempts(source: BankSource, { outcomes, solvedAlone = [] }: Learned): AttemptCounts {
  const counts: AttemptCounts = new Map()
  for (const { id, solutions } of source.problems) {
    counts.set(id, new Map(solutions.map(({ solution }) => [solution, { made: 0, cured: 0 }])))
  }
  const add = (problem: string, history: HistoryItem[], weight: number) => {
    for (const [solution, isCured] of lastAttempts(history)) {
      const attempts = counts.get(problem)?.get(solution)
      if (!attempts) continue
      attempts.made += weight
      if (isCured) attempts.cured += weight
    }
  }
  for (const { problem, history, ageDays } of outcomes) add(problem, history, weightOfAge(ageDays))
  const problemOf = new Map(source.problems.flatMap(({ id, solutions }) => solutions.map((of) => [of.solution, id])))
  for (const { history, ageDays } of solvedAlone) {
    const [solution] = [...lastAttempts(history)].findLast(([, isCured]) => isCured) ?? []
    const problem = solution === undefined ? undefined : problemOf.get(solution)
    if (problem !== undefined) add(problem, history, weightOfAge(ageDays))
  }
  return counts
}

/** What came of each solution that was carried out; of two reports on one the last counts. */
function lastAttempts(history: HistoryItem[]): Map<string, boolean> {
  const last = new Map<string, boolean>()
  for (const item of history) {
    if (item.kind === 'tried' && item.result !== 'skipped') last.set(item.solution, item.result === 'solved')
  }
  return last
}

import type { HistoryItem } from './history'

/** One confirmed outcome: what was said in the session, and what it turned out to be. */
export type Outcome = {
  /** Of the session; an outcome counts once. */
  id: string
  problem: string
  history: HistoryItem[]
  /** How long ago it was confirmed, in days; absent: just now. */
  ageDays?: number
}

/**
 * What confirmed sessions taught: a plain collection of facts, one per session, in the order of their ids.
 *
 * Counts are always made from it afresh, so learning is idempotent, a reopened call takes its lesson
 * back, and the same history gives the same numbers whatever the order it came in.
 */
export type Learned = {
  outcomes: Outcome[]
  /** Sessions that ended with a solution and no call. They teach how often solutions help, and nothing else. */
  solvedAlone?: Omit<Outcome, 'problem'>[]
  /** The exponent on evidence, where it was fitted before; else it is fitted to the outcomes. */
  temper?: number
}

/** After this many days a session counts half. */
export const halfLifeDays = 365

export function learnedFrom(outcomes: Outcome[]): Learned {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  return { outcomes: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))) }
}

/** Adds an outcome; one of the same session is replaced. */
export function learn(learned: Learned, outcome: Outcome): Learned {
  return learnedFrom([...learned.outcomes, outcome])
}

/** Takes a session's lesson back. */
export function unlearn(learned: Learned, id: string): Learned {
  return { outcomes: learned.outcomes.filter((outcome) => outcome.id !== id) }
}

/** How much a session counts, in (0, 1]. */
export function weightOfAge(ageDays: number | undefined): number {
  return 0.5 ** (Math.max(0, ageDays ?? 0) / halfLifeDays)
}

import type { HistoryItem } from './history'

/** One confirmed outcome: what was said in the session, and what it turned out to be. */
export type Outcome = {
  /** Of the session; an outcome counts once. */
  id: string
  problem: string
  history: HistoryItem[]
  /** How long ago it was confirmed. */
  ageDays?: number
}

/** What sessions taught. A plain collection of facts, from which counts are always recomputed. */
export type Learned = { outcomes: Outcome[] }

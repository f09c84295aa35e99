import type { Ranked } from './belief'

/** What could have been done instead, and what it was expected to cost in all, in minutes. */
export type Alternative =
  | { kind: 'ask'; question: string; expectedCost: number }
  | { kind: 'try'; solution: string; expectedCost: number }
  | { kind: 'handOver'; expectedCost: number }

/** How one problem's probability would move: `afterByAnswer` has one entry per answer, without "I don't know". */
export type Separated = { problem: string; before: number; afterByAnswer: Record<string, number> }

/** Why a step was chosen. Data only: words are made where they are shown. */
export type Reasons = {
  /** The likeliest problems now; the unnamed one has the id `UNNAMED`. */
  belief: Ranked[]
  /** For a question: the likeliest problems, first the two it tells apart best. Else empty. */
  separates: Separated[]
  /** What was considered, cheapest first, the chosen step among it. */
  alternatives: Alternative[]
}

import type { Reasons } from './reasons'
import type { Solver } from './replay'

/** What to do next, and why. */
export type Step =
  | { kind: 'ask'; question: string; from: 'tree' | 'bank'; reasons: Reasons }
  /** `problem`: the likeliest one it solves; `chance`: that the attempt helps, in [0, 1]. */
  | { kind: 'try'; solution: string; problem: string; chance: number; from: 'tree' | 'bank'; reasons: Reasons }
  /** `dearer`: going on would cost more than a person; `nothingLeft`: nothing to ask or try. */
  | { kind: 'handOver'; why: 'newToUs' | 'nothingLeft' | 'dearer' | 'tree' | 'rule'; reasons: Reasons }
  /** What an authored tree tells the person to do; the tree holds its words. */
  | { kind: 'instruct'; instruction: string; reasons: Reasons }
  | ({ kind: 'solved' } & Solver)

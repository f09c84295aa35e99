import type { Reasons } from './reasons'

/** What to do next, and why. */
export type Step =
  | { kind: 'ask'; question: string; from: 'tree' | 'bank'; reasons: Reasons }
  /** `problem`: the likeliest one it solves; `chance`: that the attempt helps, in [0, 1]. */
  | { kind: 'try'; solution: string; problem: string; chance: number; from: 'tree' | 'bank'; reasons: Reasons }
  /** `dearer`: going on would cost more than a person; `nothingLeft`: nothing to ask or try. */
  | { kind: 'handOver'; why: 'newToUs' | 'nothingLeft' | 'dearer' | 'tree' | 'rule'; reasons: Reasons }
  | { kind: 'solved'; solution: string }

import type { Audience } from './bank-source'
import type { Remembered, Reports } from './learned-evidence'

/**
 * A bank as a step reads it.
 *
 * Shapes: P problems (index P is the unnamed one), Q questions, S solutions, N listed (problem,
 * question) pairs. Question q has `answers[q].length + 1` outcomes; the last is "I don't know".
 * Rows of one question are contiguous: pair j, outcome o is at `theta[cellOf[j] + o]`.
 * `background[q]` serves every pair that is not listed, so evidence touches listed pairs only.
 * Units: probabilities in [0, 1]; minutes. Each row of `theta` and each `background[q]` sums to 1.
 */
export type CompiledBank = {
  problemIds: string[]
  problemIndex: Map<string, number>
  problemAudience: (Audience | undefined)[]
  /** Length P + 1, sums to 1. */
  prior: Float64Array

  solutionIds: string[]
  solutionIndex: Map<string, number>
  solutionAudience: (Audience | undefined)[]
  /** Minutes times the price of their risk. */
  solutionMinutes: Float64Array
  /** By solution s: the problems it may cure, from `cureStart[s]` to `cureStart[s + 1]`. */
  cureStart: Int32Array
  cureProblem: Int32Array
  cureSuccess: Float64Array
  /** By problem p: its solutions, as positions in the arrays above. */
  cureOfStart: Int32Array
  cureOf: Int32Array
  cureSolution: Int32Array

  questionIds: string[]
  questionIndex: Map<string, number>
  questionAudience: (Audience | undefined)[]
  questionMinutes: Float64Array
  questionStaffMinutes: Float64Array
  answers: string[][]
  background: Float64Array[]
  /** By question: its listed pairs. */
  pairStart: Int32Array
  pairProblem: Int32Array
  pairQuestion: Int32Array
  cellOf: Int32Array
  theta: Float32Array
  /** By problem: its listed pairs, as positions in the arrays above. */
  pairOfStart: Int32Array
  pairOf: Int32Array

  /** From confirmed sessions; absent in a bank that has not learned. */
  reports?: Reports
  remembered?: Remembered
}

/** The id of *something we do not know yet* in a belief. */
export const UNNAMED = ''

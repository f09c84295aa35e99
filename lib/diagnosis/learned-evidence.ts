import type { Rivals } from './rival-reports'

/**
 * Past sessions kept whole, because answers are not independent given the problem.
 *
 * Model: given a problem, a person answers either independently (worth `plainWeight` sessions) or like
 * one of the remembered sessions of that problem, each answer of which is repeated with probability
 * 1 - `looseness` and drawn afresh otherwise. A question not put in that session is drawn afresh.
 * Shape: sessions of problem p are the rows from `start[p]` to `start[p + 1]`; `outcome` has one row per
 * session with one cell per question, -1 where it was not put.
 */
export type Remembered = { start: Int32Array; outcome: Int8Array; weight: Float64Array; temper: number }

/**
 * What a report, said unasked, tells: its own evidence channel, learned from what people reported.
 *
 * Shape: `tells[question][answer]` is a vector of P + 1 log likelihood ratios against all people together;
 * absent where no session reported it, so that the answer counts as if it had been asked for.
 */
export type Reports = { tells: (Float64Array | undefined)[][]; rivals: Rivals }

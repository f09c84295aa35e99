import type { HistoryItem } from '@/lib/diagnosis/history'
import { type Learned, learnedFrom, type Outcome } from '@/lib/diagnosis/learn'

/** One confirmed session with everything that was said in it. */
export type LearnedSession = { id: string; problem: string; confirmedAt: Date; history: HistoryItem[] }

const dayMs = 86_400_000
const ageOf = (moment: Date, asOf: Date) => Math.max(0, asOf.getTime() - moment.getTime()) / dayMs

/** Sessions as the engine learns from them, aged as of a moment. */
export const outcomesOf = (sessions: LearnedSession[], asOf: Date): Outcome[] =>
  sessions.map(({ id, problem, confirmedAt, history }) => ({
    id,
    problem,
    history,
    ageDays: ageOf(confirmedAt, asOf),
  }))

/** A session that ended with a solution and no call. */
export type SolvedAlone = { id: string; solvedAt: Date; history: HistoryItem[] }

/** What a bank learned, with the exponent on evidence that was fitted then. */
export const learnedAt = (
  sessions: LearnedSession[],
  solvedAlone: SolvedAlone[],
  { at, temper }: { at: Date; temper: number },
): Learned => ({
  ...learnedFrom(outcomesOf(sessions, at)),
  solvedAlone: solvedAlone.map(({ id, solvedAt, history }) => ({ id, history, ageDays: ageOf(solvedAt, at) })),
  temper,
})

import type { HistoryItem } from '@/lib/diagnosis/history'
import { type Learned, learnedFrom, type Outcome } from '@/lib/diagnosis/learn'

/** One confirmed session with everything that was said in it. */
export type LearnedSession = { id: string; problem: string; confirmedAt: Date; history: HistoryItem[] }

const dayMs = 86_400_000

/** Sessions as the engine learns from them, aged as of a moment. */
export const outcomesOf = (sessions: LearnedSession[], asOf: Date): Outcome[] =>
  sessions.map(({ id, problem, confirmedAt, history }) => ({
    id,
    problem,
    history,
    ageDays: Math.max(0, asOf.getTime() - confirmedAt.getTime()) / dayMs,
  }))

/** What a bank learned, with the exponent on evidence that was fitted then. */
export const learnedAt = (sessions: LearnedSession[], { at, temper }: { at: Date; temper: number }): Learned => ({
  ...learnedFrom(outcomesOf(sessions, at)),
  temper,
})

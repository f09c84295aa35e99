import type { BankSource } from './bank-source'
import { type Learned, weightOfAge } from './learn'
import { indexById } from './sparse-rows'

/** One confirmed session by positions in the bank; `asked` and `reported` map question to outcome. */
export type Session = {
  problem: number
  weight: number
  asked: Map<number, number>
  reported: Map<number, number>
}

/** Question -> problem -> how often each outcome was seen (weighted by age). */
export type Counts = Map<number, Float64Array>[]

/** Reads what was learned against a bank. What the bank no longer knows is left out. */
export function readSessions(source: BankSource, learned: Learned): Session[] {
  const problems = indexById(source.problems)
  const questions = indexById(source.questions)
  return learned.outcomes.flatMap(({ problem: id, history, ageDays }) => {
    const problem = problems.get(id)
    if (problem === undefined) return []
    const session: Session = { problem, weight: weightOfAge(ageDays), asked: new Map(), reported: new Map() }
    for (const item of history) {
      if (item.kind !== 'answered' && item.kind !== 'reported') continue
      const question = questions.get(item.question)
      const answers = question === undefined ? undefined : source.questions[question]?.answers
      if (question === undefined || !answers) continue
      const outcome = item.answer === null ? answers.length : answers.indexOf(item.answer)
      if (outcome < 0) continue
      if (item.kind === 'reported') session.reported.set(question, outcome)
      else session.asked.set(question, outcome)
    }
    return [session]
  })
}

/** Adds up what was answered when asked, or what was reported, by question and problem. */
export function countOutcomes(source: BankSource, sessions: Session[], channel: 'asked' | 'reported'): Counts {
  const counts: Counts = source.questions.map(() => new Map())
  for (const session of sessions) {
    for (const [question, outcome] of session[channel]) {
      const byProblem = counts[question] as Map<number, Float64Array>
      let row = byProblem.get(session.problem)
      if (!row) {
        row = new Float64Array((source.questions[question]?.answers.length ?? 0) + 1)
        byProblem.set(session.problem, row)
      }
      row[outcome] = (row[outcome] as number) + session.weight
    }
  }
  return counts
}

/** Weight of the sessions of each problem. */
export function countProblems(source: BankSource, sessions: Session[]): Float64Array {
  const counts = new Float64Array(source.problems.length)
  for (const { problem, weight } of sessions) counts[problem] = (counts[problem] as number) + weight
  return counts
}

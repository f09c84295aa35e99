import type { CompiledBank } from './compiled-bank'
import type { Session } from './count-sessions'
import type { Remembered } from './learned-evidence'

export const plainWeight = 5
export const looseness = 0.5
const mostCells = 4_000_000

export function remember(sessions: Session[], problemCount: number, questionCount: number): Remembered {
  const most = Math.floor(mostCells / Math.max(1, questionCount))
  const kept = [...sessions].sort((a, b) => b.weight - a.weight).slice(0, most)
  kept.sort((a, b) => a.problem - b.problem)
  const start = new Int32Array(problemCount + 1)
  const outcome = new Int8Array(kept.length * questionCount).fill(-1)
  kept.forEach(({ problem, asked }, i) => {
    start[problem + 1] = i + 1
    for (const [question, seen] of asked) outcome[i * questionCount + question] = seen
  })
  for (let p = 0; p < problemCount; p++) start[p + 1] = Math.max(start[p + 1] as number, start[p] as number)
  return { start, outcome, weight: Float64Array.from(kept, ({ weight }) => weight), temper: 1 }
}

/** How much likelier each remembered session of a problem makes the answers than independence does, times its weight. */
export function likeness(
  bank: CompiledBank,
  remembered: Remembered,
  problem: number,
  answered: Map<number, number>,
): Float64Array {
  const from = remembered.start[problem] as number
  const to = remembered.start[problem + 1] as number
  const like = remembered.weight.slice(from, to)
  const width = bank.questionIds.length
  for (const [question, outcome] of answered) {
    const plain = likelihoodOf(bank, problem, question, outcome)
    const same = (1 - looseness) / plain + looseness
    for (let i = from; i < to; i++) {
      const seen = remembered.outcome[i * width + question] as number
      if (seen < 0) continue
      like[i - from] = (like[i - from] as number) * (seen === outcome ? same : looseness)
    }
  }
  return like
}

/** Likelihood of an outcome given a problem, as compiled. Binary search would not pay: rows are short. */
export function likelihoodOf(bank: CompiledBank, problem: number, question: number, outcome: number): number {
  for (let l = bank.pairOfStart[problem] as number; l < (bank.pairOfStart[problem + 1] as number); l++) {
    const pair = bank.pairOf[l] as number
    if (bank.pairQuestion[pair] === question) return bank.theta[(bank.cellOf[pair] as number) + outcome] as number
  }
  return (bank.background[question] as Float64Array)[outcome] as number
}

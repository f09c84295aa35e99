import type { CompiledBank } from './compiled-bank'
import type { HistoryItem } from './history'

/** What a person says has helped. */
export type Solver = { solution: string } | { instruction: string }

/** A history as the bank understands it; what the bank does not know is left out. */
export type Facts = {
  /** Question -> outcome; the position after the last answer is "I don't know". */
  answered: Map<number, number>
  /** Question -> answer, said unasked. */
  reported: Map<number, number>
  hints: Map<number, number>
  /** Solutions that were carried out and did not help, in order. */
  failed: number[]
  /** Solutions never to be proposed again. */
  closed: Set<number>
  /** Instructions of trees never to be given again. */
  followed: Set<string>
  solvedBy: Solver | null
  leftTree: boolean
}

/** Reads a history against a bank. Of two answers to one question the last counts. */
export function replay(bank: CompiledBank, history: HistoryItem[]): Facts {
  const facts: Facts = {
    answered: new Map(),
    reported: new Map(),
    hints: new Map(),
    failed: [],
    closed: new Set(),
    followed: new Set(),
    solvedBy: null,
    leftTree: false,
  }
  for (const item of history) take(bank, facts, item)
  return facts
}

/** What helped and later did not after all has not solved it. */
function solverAfter(before: Solver | null, by: Solver, result: 'solved' | 'notSolved' | 'skipped'): Solver | null {
  if (result === 'solved') return by
  return JSON.stringify(before) === JSON.stringify(by) ? null : before
}

function take(bank: CompiledBank, facts: Facts, item: HistoryItem) {
  switch (item.kind) {
    case 'leftTree':
      facts.leftTree = true
      return
    case 'followed':
      facts.followed.add(item.instruction)
      facts.solvedBy = solverAfter(facts.solvedBy, { instruction: item.instruction }, item.result)
      return
    case 'hint':
      for (const [id, ratio] of Object.entries(item.problems)) {
        const problem = bank.problemIndex.get(id)
        if (problem !== undefined && ratio > 0 && Number.isFinite(ratio)) facts.hints.set(problem, ratio)
      }
      return
    case 'tried': {
      facts.solvedBy = solverAfter(facts.solvedBy, { solution: item.solution }, item.result)
      const solution = bank.solutionIndex.get(item.solution)
      if (solution === undefined) return
      facts.closed.add(solution)
      if (item.result === 'notSolved') facts.failed.push(solution)
      return
    }
    case 'reported':
    case 'answered': {
      const question = bank.questionIndex.get(item.question)
      if (question === undefined) return
      const answers = bank.answers[question] as string[]
      const outcome = item.answer === null ? answers.length : answers.indexOf(item.answer)
      if (outcome < 0) return
      if (item.kind === 'reported') facts.reported.set(question, outcome)
      else facts.answered.set(question, outcome)
    }
  }
}

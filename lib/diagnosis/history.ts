import type { BankFault, Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'

/** The only input besides the bank. Everything else is replayed from it. */
export type HistoryItem =
  /** Said unasked, which is evidence of its own kind: people report what strikes them. */
  | { kind: 'reported'; question: string; answer: string }
  /** Likelihood ratios (> 0) per problem from the person's words; problems not listed count 1. */
  | { kind: 'hint'; problems: Record<string, number> }
  /** `null` is "I don't know". Of two answers to one question the last counts. */
  | { kind: 'answered'; question: string; answer: string | null }
  /** `skipped`: could not or would not do it. It is never proposed again and says nothing about the problem. */
  | { kind: 'tried'; solution: string; result: 'solved' | 'notSolved' | 'skipped' }
  /** What a tree told the person to do: like an attempt, but it says nothing about any problem. */
  | { kind: 'followed'; instruction: string; result: 'solved' | 'notSolved' | 'skipped' }
  | { kind: 'leftTree' }

export type Prices = {
  /** What giving the case to a person costs, in minutes; depends on contract and urgency. */
  handover: number
  /** Worth of one minute of each role's time, in the unit of `handover`. Default 1. */
  minuteFactor?: Partial<Record<Role, number>>
  /** Times the cube of how many questions were answered: what the next one costs besides its minutes. Default 0. */
  patience?: number
  /** Times the square of which attempt it is: what an attempt costs besides its minutes. Default 0. */
  trust?: number
}

/** What in a history this bank cannot use: ids it does not know, answers a question does not have. */
export function checkHistory(bank: CompiledBank, history: HistoryItem[]): BankFault[] {
  return history.flatMap((item, at) => {
    const refuse = (code: string, message: string) => [{ place: `history/${at}`, code, message }]
    if (item.kind === 'leftTree' || item.kind === 'followed') return []
    if (item.kind === 'hint') {
      return Object.entries(item.problems).flatMap(([problem, ratio]) => {
        if (!bank.problemIndex.has(problem)) return refuse('unknown-problem', `there is no problem ${problem}`)
        return ratio > 0 && Number.isFinite(ratio) ? [] : refuse('bad-ratio', `the ratio of ${problem} must be above 0`)
      })
    }
    if (item.kind === 'tried') {
      return bank.solutionIndex.has(item.solution)
        ? []
        : refuse('unknown-solution', `there is no solution ${item.solution}`)
    }
    const question = bank.questionIndex.get(item.question)
    if (question === undefined) return refuse('unknown-question', `there is no question ${item.question}`)
    if (item.answer === null || bank.answers[question]?.includes(item.answer)) return []
    return refuse('unknown-answer', `${item.question} has no answer ${item.answer}`)
  })
}

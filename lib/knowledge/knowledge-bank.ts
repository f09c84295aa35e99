import { type Bank, compileBank } from '@/lib/diagnosis/bank'
import type { BankSource } from '@/lib/diagnosis/bank-source'
import type { Learned } from '@/lib/diagnosis/learn'
import type { BankContent } from './bank-content'
import { isWritten, type WrittenSolution } from './problem-content'
import { serviceQuestion, serviceQuestionId } from './service-question'
import { toBankSource } from './to-bank-source'

/** A solution with the problem that it is written in. */
export type BankSolution = WrittenSolution & { problemId: string }

/** One numbered state of the bank: compiled for the engine, and with its texts for the screen. */
export type KnowledgeBank = BankContent & {
  number: number
  bank: Bank
  source: BankSource
  solutions: Map<string, BankSolution>
}

/** Errors: throws `BankError` on content that the gates should never have let in. */
export function toKnowledgeBank(
  number: number,
  content: BankContent,
  learned?: Learned,
  demoted?: ReadonlySet<string>,
): KnowledgeBank {
  const source = toBankSource(content, demoted)
  const aboutService = serviceQuestion(content)
  const solutions = new Map<string, BankSolution>()
  for (const [problemId, problem] of content.problems) {
    for (const solution of problem.solutions.filter(isWritten)) solutions.set(solution.id, { ...solution, problemId })
  }
  const questions = new Map(content.questions)
  if (aboutService) questions.set(serviceQuestionId, aboutService)
  return { ...content, number, questions, solutions, source, bank: compileBank(source, learned) }
}

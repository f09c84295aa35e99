import type { BankContent } from './bank-content'
import { bankGaps } from './bank-gaps'
import type { Gap } from './gap'
import type { ProblemContent } from './problem-content'

/** What stands against a bank in which this problem is published; empty if nothing does. */
export function publishingGaps(bank: BankContent, id: string, content: ProblemContent): Gap[] {
  return bankGaps({ ...bank, problems: new Map(bank.problems).set(id, content) })
}

/** What would dangle in a bank without this problem: who uses its solutions. */
export function archivingGaps(bank: BankContent, id: string): Gap[] {
  const problems = new Map(bank.problems)
  problems.delete(id)
  return bankGaps({ ...bank, problems })
}

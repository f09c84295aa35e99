import { probabilityOf } from '@/lib/diagnosis/bank-words'
import type { BankContent } from '@/lib/knowledge/bank-content'

/** The most that any known problem promises of each solution. */
export function expectedSuccess(problems: BankContent['problems']): Map<string, number> {
  const most = new Map<string, number>()
  for (const { solutions } of problems.values()) {
    for (const { id, success } of solutions) most.set(id, Math.max(most.get(id) ?? 0, probabilityOf(success)))
  }
  return most
}

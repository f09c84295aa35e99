import type { BankContent } from './bank-content'
import { findBankNumber, readBankContent } from './store/banks'
import { listStudioProblems } from './store/problems'

/** Everything that is published now, for an export; `studioMade` are the problems that people made or changed here. */
export async function readWholeBank(): Promise<{ content: BankContent; studioMade: Set<string> }> {
  const content = await readBankContent(await findBankNumber())
  const studio = await listStudioProblems()
  return { content, studioMade: new Set(studio.filter((id) => content.problems.has(id))) }
}

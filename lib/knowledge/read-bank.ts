import { readLearned } from '@/lib/learning/read-learned'
import { readDemoted } from '@/lib/worth/read-demoted'
import { type KnowledgeBank, toKnowledgeBank } from './knowledge-bank'
import { readBankContent } from './store/banks'

export type { KnowledgeBank } from './knowledge-bank'

/** Running diagnoses keep the number they started on, so a few numbers are in use at a time. */
const kept = 4
const globals = globalThis as { knownfixBanks?: Map<number, Promise<KnowledgeBank>> }

const readNumbered = async (number: number) =>
  toKnowledgeBank(number, await readBankContent(number), await readLearned(number), await readDemoted(number))

/** The bank as it was published under a number. A number never changes, so every process may keep it. */
export function readBank(number: number): Promise<KnowledgeBank> {
  globals.knownfixBanks ??= new Map()
  const banks = globals.knownfixBanks
  const reading = banks.get(number) ?? readNumbered(number)
  banks.delete(number)
  banks.set(number, reading)
  for (const oldest of [...banks.keys()].slice(0, -kept)) banks.delete(oldest)
  reading.catch(() => banks.delete(number))
  return reading
}

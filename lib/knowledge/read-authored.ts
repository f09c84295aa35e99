import type { BankSource } from '@/lib/diagnosis/bank-source'
import { readBankContent } from './store/banks'
import { toBankSource } from './to-bank-source'

/** A bank as its authors wrote it, without anything learned. */
export const readAuthored = async (number: number): Promise<BankSource> => toBankSource(await readBankContent(number))

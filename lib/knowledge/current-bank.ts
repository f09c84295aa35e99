import { findBankNumber } from './store/banks'

/** The number of the newest published bank; 0 before anything was published. */
export const currentBank = (): Promise<number> => findBankNumber()

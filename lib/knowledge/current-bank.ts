import { oneAtATime } from '@/lib/one-at-a-time'
import { findBankNumber } from './store/banks'

/** The number of the newest published bank; 0 before anything was published. Those who ask at once share the answer. */
export const currentBank = oneAtATime(() => findBankNumber())

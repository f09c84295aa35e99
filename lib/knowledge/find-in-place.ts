import { findProblemInPlace } from './store/merges'

/** Where the address of a merged problem leads now; null where it was never merged. */
export const findInPlace = (problemId: string): Promise<string | null> => findProblemInPlace(problemId)

import { listDemotions } from './store'

/** The solutions that had stopped helping when a bank number was made: the same whenever it is read. */
export const readDemoted = async (bank: number): Promise<Set<string>> =>
  new Set((await listDemotions(bank)).map(({ solutionId }) => solutionId))

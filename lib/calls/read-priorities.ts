import { type PriorityMatrix, withCells } from './priority'
import { listPriorityCells, priorityVersion } from './store/priorities'

/** The priorities in force. */
export const readPriorities = async (): Promise<PriorityMatrix> => withCells(await listPriorityCells())

/** The same with the version that whoever changes it looked at. */
export async function readPriorityTable(): Promise<{ matrix: PriorityMatrix; version: number }> {
  const version = await priorityVersion()
  return { matrix: await readPriorities(), version }
}

import { type PriorityMatrix, withCells } from './priority'
import { listPriorityCells } from './store/priorities'

/** The priorities in force. */
export const readPriorities = async (): Promise<PriorityMatrix> => withCells(await listPriorityCells())

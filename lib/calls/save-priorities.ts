import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type Priority, type PriorityMatrix, weights } from './priority'
import { replacePriorityCells } from './store/priorities'

export type SavePrioritiesRefusal = 'not-permitted' | 'falls' | 'changed-meanwhile'

/** Where more people or more urgency would mean a lower priority, the matrix is a mistake. */
const falls = (matrix: PriorityMatrix): boolean => {
  const isLower = (a: Priority | undefined, b: Priority) => a !== undefined && a < b
  return weights.some((impact) =>
    weights.some((urgency) => {
      const own = matrix[impact][urgency]
      const less = impact > 1 ? matrix[(impact - 1) as 1 | 2][urgency] : undefined
      const calmer = urgency > 1 ? matrix[impact][(urgency - 1) as 1 | 2] : undefined
      return isLower(less, own) || isLower(calmer, own)
    }),
  )
}

/** Changes the priorities of calls that are opened from now on. */
export async function savePriorities(
  actor: Actor,
  { matrix, version }: { matrix: PriorityMatrix; version: number },
): Promise<Result<null, SavePrioritiesRefusal>> {
  if (!can(actor, 'contracts.manage', null)) return refuse('not-permitted')
  if (falls(matrix)) return refuse('falls')
  const cells = weights.flatMap((impact) =>
    weights.map((urgency) => ({ impact, urgency, priority: matrix[impact][urgency] })),
  )
  return (await replacePriorityCells(version, cells)) ? ok(null) : refuse('changed-meanwhile')
}

import type { Audience } from '@/lib/auth/policy'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'

/** A published problem or tree as far as one has to know to decide who may speak of it; null if there is none. */
export async function readableEntry(
  kind: 'problem' | 'tree',
  id: string,
): Promise<{ audience: Audience; solutions: string[] } | null> {
  const { problems, trees } = await readBank(await currentBank())
  if (kind === 'tree') {
    const tree = trees.get(id)
    return tree ? { audience: tree.audience, solutions: [] } : null
  }
  const problem = problems.get(id)
  return problem ? { audience: problem.audience, solutions: problem.solutions.map((solution) => solution.id) } : null
}

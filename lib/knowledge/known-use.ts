import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'

/** Whether a published problem, and the solution if one is named, is there for this person to say that it helped. */
export async function knownUse(actor: Actor, problemId: string, solution: string | null): Promise<boolean> {
  const problem = (await readBank(await currentBank())).problems.get(problemId)
  if (!problem || !can(actor, 'entry.read', problem)) return false
  return solution === null || problem.solutions.some(({ id }) => id === solution)
}

import { can } from '@/lib/auth/policy'
import type { KnowledgeBank } from '@/lib/knowledge/read-bank'
import type { Viewer } from './viewer'

/** Whether a person may read how a solution is carried out: what staff tried is not the caller's to repeat, and Level 0 solves nothing. */
export function mayReadSteps(bank: KnowledgeBank, solution: string, { actor }: Viewer, onCall: boolean): boolean {
  const audience = bank.solutions.get(solution)?.audience
  if (audience === undefined || (onCall && actor?.role === 'level0')) return false
  return can(actor, 'steps.read', { audience })
}

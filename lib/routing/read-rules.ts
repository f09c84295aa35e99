import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findRule, listRuleRows, type StoredRule } from './store'

export type { StoredRule } from './store'

/** The rules in the order in which they are read. */
export const listRules = async (actor: Actor): Promise<Result<StoredRule[], 'not-permitted'>> =>
  can(actor, 'routing.manage', null) ? ok(await listRuleRows()) : refuse('not-permitted')

export async function readRule(actor: Actor, id: string): Promise<Result<StoredRule, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  const rule = await findRule(id)
  return rule ? ok(rule) : refuse('not-found')
}

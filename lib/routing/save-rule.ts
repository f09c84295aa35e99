import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { addRule, isThere, type RuleChange, removeRuleRow, replaceRule, swapRule } from './store'

export type SaveRuleRefusal = 'not-permitted' | 'not-found' | 'changed-meanwhile'

type Input = RuleChange & { id: string /** 0: a new rule. */; version: number }

/** A new rule after all others, or what one says from now on. Calls that stand in a queue stay there. */
export async function saveRule(
  actor: Actor,
  { id, version, ...rule }: Input,
  now: Date,
): Promise<Result<null, SaveRuleRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (!(await isThere(rule))) return refuse('not-found')
  if (version === 0) {
    await addRule(id, rule, now)
    return ok(null)
  }
  return (await replaceRule({ id, version }, rule)) ? ok(null) : refuse('changed-meanwhile')
}

export async function removeRule(
  actor: Actor,
  rule: { id: string; version: number },
): Promise<Result<null, SaveRuleRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  return (await removeRuleRow(rule)) ? ok(null) : refuse('changed-meanwhile')
}

/** Lets a rule be read before or after its neighbour. */
export async function moveRule(
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Result<null, SaveRuleRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  await swapRule(id, direction)
  return ok(null)
}

import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type RoutedCall, type Routing, type Rule, routeOf } from './route'
import { listRuleRows } from './store'

/** The group that a call goes to, by the rules in force; null: everybody's of its level. */
export const groupFor = async (call: RoutedCall): Promise<Rule['group'] | null> =>
  routeOf(await listRuleRows(), call).rule?.group ?? null

/** "Where would this call go, and why?": by the same rules that decide it. */
export const tryRoute = async (actor: Actor, call: RoutedCall): Promise<Result<Routing, 'not-permitted'>> =>
  can(actor, 'routing.manage', null) ? ok(routeOf(await listRuleRows(), call)) : refuse('not-permitted')

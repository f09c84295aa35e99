import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type RoutedCall, type Routing, routeOf, type Target } from './route'
import { listRuleRows } from './store'

/** Where a call goes, by the rules in force; null: to everybody of its level. */
export const targetFor = async (call: RoutedCall): Promise<Target | null> =>
  routeOf(await listRuleRows(), call).rule?.target ?? null

/** "Where would this call go, and why?": by the same rules that decide it. */
export const tryRoute = async (actor: Actor, call: RoutedCall): Promise<Result<Routing, 'not-permitted'>> =>
  can(actor, 'routing.manage', null) ? ok(routeOf(await listRuleRows(), call)) : refuse('not-permitted')

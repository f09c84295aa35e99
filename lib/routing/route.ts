import type { Locale } from '@/lib/messages/locale'

/** Which call a rule is for; null fits every call. */
export type Conditions = {
  moment: 'opening' | 'handOver' | null
  serviceId: string | null
  organizationId: string | null
  siteId: string | null
  kind: 'incident' | 'serviceRequest' | 'unknown' | null
  priority: number | null
  locale: Locale | null
}

export const conditions = ['moment', 'serviceId', 'organizationId', 'siteId', 'kind', 'priority', 'locale'] as const
export type Condition = (typeof conditions)[number]

export type SupportLevel = 'level0' | 'level1' | 'level2'

/** Where a rule leads. A provider is asked to do its part, at once in the words of `brief`; the call stays with us. */
export type Target =
  | { kind: 'group'; id: string; name: string; level: SupportLevel }
  | { kind: 'provider'; id: string; name: string; level: 'provider'; brief: string | null }

export type Rule = Conditions & { id: string; target: Target }

/** A call that looks for its place. `level`: what it is passed on to; null while it is being opened. */
export type RoutedCall = Omit<Conditions, 'moment' | 'kind' | 'priority' | 'locale'> & {
  /** `unknown`: it came by mail, and nobody has said yet. */
  kind: 'incident' | 'serviceRequest' | 'unknown'
  priority: number
  locale: Locale
  level: Target['level'] | null
}

/** What kept a rule from deciding: its first condition that the call does not meet, or a target of another level. */
export type Against = Condition | 'level'

const momentOf = ({ level }: RoutedCall) => (level === null ? 'opening' : 'handOver')

/** Why a rule does not fit a call, or null where it does. */
export function againstRule(rule: Rule, call: RoutedCall): Against | null {
  const facts: Record<Condition, unknown> = { ...call, moment: momentOf(call) }
  const unmet = conditions.find((name) => rule[name] !== null && rule[name] !== facts[name])
  if (unmet) return unmet
  return call.level !== null && rule.target.level !== call.level ? 'level' : null
}

export type Routing = {
  /** The first rule that fits; null: the call stands in the queue of its whole level. */
  rule: Rule | null
  /** The rules before it, each with what spoke against it. */
  passed: { rule: Rule; against: Against }[]
}

/** Where a call goes, and why: the first rule that fits decides. */
export function routeOf(rules: readonly Rule[], call: RoutedCall): Routing {
  const passed: Routing['passed'] = []
  for (const rule of rules) {
    const against = againstRule(rule, call)
    if (against === null) return { rule, passed }
    passed.push({ rule, against })
  }
  return { rule: null, passed }
}

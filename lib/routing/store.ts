import { db, type Transaction } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import { oneAtATime } from '@/lib/one-at-a-time'
import type { Conditions, Rule, Target } from './route'

const shown = {
  id: true,
  version: true,
  serviceId: true,
  organizationId: true,
  siteId: true,
  kind: true,
  priority: true,
  locale: true,
  moment: true,
  brief: true,
  group: { select: { id: true, name: true, level: true } },
  provider: { select: { id: true, name: true } },
} satisfies Prisma.RoutingRuleSelect

export type StoredRule = Rule & { version: number }

type Row = Prisma.RoutingRuleGetPayload<{ select: typeof shown }>

function targetOf({ id, group, provider, brief }: Row): Target {
  if (group) return { kind: 'group', ...group }
  if (provider) return { kind: 'provider', ...provider, level: 'provider', brief }
  throw new Error(`rule ${id} leads nowhere`)
}

const toRule = (row: Row): StoredRule => {
  const { group: _, provider: __, brief: ___, moment, ...rule } = row
  return { ...rule, moment: moment as Conditions['moment'], target: targetOf(row) }
}

const inOrder = [{ position: 'asc' }, { id: 'asc' }] satisfies Prisma.RoutingRuleOrderByWithRelationInput[]

/** Every new call asks for them: those that are opened at once share the answer. */
export const listRuleRows = oneAtATime(
  async (): Promise<StoredRule[]> => (await db.routingRule.findMany({ select: shown, orderBy: inOrder })).map(toRule),
)

export async function findRule(id: string): Promise<StoredRule | null> {
  const row = await db.routingRule.findUnique({ where: { id }, select: shown })
  return row && toRule(row)
}

export type RuleChange = Conditions & {
  groupId: string | null
  providerId: string | null
  brief?: string | null
}

const orderLock = 4_711_002

/** Two who change the order at once would otherwise put two rules into one place. */
const inTurn = <Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${orderLock})`
    return work(tx)
  })

/** Adds a rule after all others, once: the same id again adds nothing. */
export const addRule = (id: string, rule: RuleChange, at: Date): Promise<void> =>
  inTurn(async (tx) => {
    const { _max } = await tx.routingRule.aggregate({ _max: { position: true } })
    const data = { id, ...rule, position: (_max.position ?? 0) + 1, createdAt: at }
    await tx.routingRule.createMany({ data, skipDuplicates: true })
  })

export async function replaceRule(
  { id, version }: { id: string; version: number },
  rule: RuleChange,
): Promise<boolean> {
  const { count } = await db.routingRule.updateMany({ where: { id, version }, data: { ...rule, version: version + 1 } })
  return count === 1
}

export async function removeRuleRow({ id, version }: { id: string; version: number }): Promise<boolean> {
  return (await db.routingRule.deleteMany({ where: { id, version } })).count === 1
}

/** Changes places with the rule before or after it; at either end nothing happens. */
export const swapRule = (id: string, direction: 'up' | 'down'): Promise<void> =>
  inTurn(async (tx) => {
    const ids = (await tx.routingRule.findMany({ select: { id: true }, orderBy: inOrder })).map((rule) => rule.id)
    const at = ids.indexOf(id)
    const other = ids[direction === 'up' ? at - 1 : at + 1]
    if (at === -1 || other === undefined) return
    ids[ids.indexOf(other)] = id
    ids[at] = other
    for (const [position, each] of ids.entries())
      await tx.routingRule.update({ where: { id: each }, data: { position } })
  })

/** Whether what a rule names is there, it leads to one place, and the site is of its organisation. */
export async function isThere({
  serviceId,
  organizationId,
  siteId,
  groupId,
  providerId,
}: RuleChange): Promise<boolean> {
  const [services, organizations, sites, groups, providers] = await Promise.all([
    serviceId === null ? 1 : db.service.count({ where: { id: serviceId } }),
    organizationId === null ? 1 : db.organization.count({ where: { id: organizationId } }),
    siteId === null
      ? 1
      : db.site.count({ where: { id: siteId, ...(organizationId === null ? {} : { organizationId }) } }),
    groupId === null ? 0 : db.supportGroup.count({ where: { id: groupId } }),
    providerId === null ? 0 : db.provider.count({ where: { id: providerId, disabledAt: null } }),
  ])
  return services + organizations + sites === 3 && groups + providers === 1
}

export const countRules = (): Promise<number> => db.routingRule.count()

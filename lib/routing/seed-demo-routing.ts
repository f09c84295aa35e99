import { randomUUID } from 'node:crypto'
import { seedGroup } from '@/lib/groups/seed-group'
import { addRule, countRules, isThere } from './store'

const groups = [
  { name: 'Service desk', level: 'level1', members: ['level1@demo.example'] },
  { name: 'Infrastructure', level: 'level2', members: ['level2@demo.example', 'level2b@demo.example'] },
  { name: 'Business applications', level: 'level2', members: ['level2@demo.example', 'level2b@demo.example'] },
] as const

/** By the names of service and group; the last one is for everything else. */
const rules = [
  { serviceId: 'erp', group: 'Business applications', moment: 'handOver' },
  { serviceId: 'microsoft-365', group: 'Business applications', moment: 'handOver' },
  { serviceId: null, group: 'Infrastructure', moment: 'handOver' },
  { serviceId: null, group: 'Service desk', moment: null },
] as const

const any = { organizationId: null, siteId: null, kind: null, priority: null, locale: null }

/** Gives the demo its groups and rules, where there are none. */
export async function seedDemoRouting(now: Date): Promise<void> {
  const ids = new Map<string, string>()
  for (const group of groups) ids.set(group.name, await seedGroup({ ...group, members: [...group.members] }, now))
  if ((await countRules()) > 0) return
  for (const { serviceId, group, moment } of rules) {
    const rule = { ...any, serviceId, moment, groupId: ids.get(group) ?? null, providerId: null }
    if (await isThere(rule)) await addRule(randomUUID(), rule, now)
  }
}

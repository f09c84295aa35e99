import { randomUUID } from 'node:crypto'
import { saveGroup } from '@/lib/groups/save-group'
import type { Conditions } from '@/lib/routing/route'
import { saveRule } from '@/lib/routing/save-rule'
import { granted } from './knowledge'
import { aPerson, type TestPerson } from './people'
import { noon } from './sessions'

const any: Conditions = {
  moment: null,
  serviceId: null,
  organizationId: null,
  siteId: null,
  kind: null,
  priority: null,
  locale: null,
}

/** A group with one member and the rules that lead to it. */
export async function aGroup(
  level: 'level1' | 'level2',
  ...rules: Partial<Conditions>[]
): Promise<{ id: string; member: TestPerson; admin: TestPerson }> {
  const [admin, member] = await Promise.all([aPerson('admin'), aPerson(level)])
  const group = { id: null, version: 0, name: `Group ${randomUUID()}`, level, members: [member.id] }
  const { id } = granted(await saveGroup(admin, group, noon))
  for (const rule of rules) {
    granted(
      await saveRule(admin, { ...any, ...rule, id: randomUUID(), version: 0, groupId: id, providerId: null }, noon),
    )
  }
  return { id, member, admin }
}

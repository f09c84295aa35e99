import { expect, test } from 'vitest'
import { listColleagues } from '@/lib/calls/assign-call'
import { seedDemoHistory } from '@/lib/calls/seed-demo-history'
import { db } from '@/lib/db/client'
import { seedDemo } from '@/lib/people/seed-demo'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { noon } from '@/tests/support/sessions'

test('whoever worked in the demo month stands in its history and is given no more work', async () => {
  await aBank()
  await seedDemo('a password of the demo', noon)
  expect(await seedDemoHistory(noon)).toBeGreaterThan(50)
  const ofTheMonth = { email: { endsWith: '@demo-month.example' } }
  expect(await db.callEvent.count({ where: { actor: { ...ofTheMonth, role: 'level1' } } })).toBeGreaterThan(0)
  const [colleague, agent] = [await aPerson('level2'), await aPerson('level1')]
  const offered = (await listColleagues(agent)).map(({ id }) => id)
  expect(offered).toContain(colleague.id)
  const agents = await db.person.findMany({ where: { ...ofTheMonth, role: { not: 'customer' } } })
  expect(agents.filter(({ id }) => offered.includes(id)).map(({ name }) => name)).toEqual([])
})

import { beforeAll, expect, test } from 'vitest'
import { listColleagues } from '@/lib/calls/assign-call'
import { seedDemoHistory } from '@/lib/calls/seed-demo-history'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { seedDemoAgreements, seedDemoContracts } from '@/lib/contracts/seed-demo-contracts'
import { db } from '@/lib/db/client'
import { seedDemo } from '@/lib/people/seed-demo'
import { seedDemoSites } from '@/lib/people/seed-demo-sites'
import { seedDemoRouting } from '@/lib/routing/seed-demo-routing'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { noon } from '@/tests/support/sessions'

let calls = 0

beforeAll(async () => {
  await aBank()
  await seedDemo('a password of the demo', noon)
  await seedDemoContracts(noon)
  await seedDemoSites(noon)
  await seedDemoRouting(noon)
  await seedDemoAgreements(noon)
  calls = await seedDemoHistory(noon)
}, 120_000)

test('whoever worked in the demo month stands in its history and is given no more work', async () => {
  expect(calls).toBeGreaterThan(50)
  const ofTheMonth = { email: { endsWith: '@demo-month.example' } }
  expect(await db.callEvent.count({ where: { actor: { ...ofTheMonth, role: 'level1' } } })).toBeGreaterThan(0)
  const [colleague, agent] = [await aPerson('level2'), await aPerson('level1')]
  const offered = (await listColleagues(agent)).map(({ id }) => id)
  expect(offered).toContain(colleague.id)
  const agents = await db.person.findMany({ where: { ...ofTheMonth, role: { not: 'customer' } } })
  expect(agents.filter(({ id }) => offered.includes(id)).map(({ name }) => name)).toEqual([])
})

test('every kind of clock of our own runs in the demo: the customer’s promise, a group’s, and a site’s hours', async () => {
  await db.call.updateMany({ where: { isOpen: false }, data: { reckonAt: null } })
  await reckonPending(noon)
  const open = { call: { isOpen: true } }
  for (const party of ['customer', 'group'] as const)
    expect(await db.callClock.count({ where: { ...open, party } })).toBeGreaterThan(0)
  expect(await db.call.count({ where: { isOpen: true, site: { hours: { some: {} } } } })).toBeGreaterThan(0)
  const stays = await db.callStay.findMany({ where: { untilAt: { not: null } } })
  expect(stays.length).toBeGreaterThan(0)
  expect(stays.every(({ fromAt, untilAt }) => untilAt !== null && untilAt > fromAt)).toBe(true)
})

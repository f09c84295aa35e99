import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { countQueues, readQueue } from '@/lib/calls/list-calls'
import { registerCall } from '@/lib/calls/register-call'
import { db } from '@/lib/db/client'
import { listGroups, readGroup } from '@/lib/groups/read-groups'
import { saveGroup } from '@/lib/groups/save-group'
import { addSite } from '@/lib/people/add-site'
import { changeRole } from '@/lib/people/change-role'
import { listSites } from '@/lib/people/list-sites'
import { moveToSite } from '@/lib/people/move-to-site'
import { tryRoute } from '@/lib/routing/find-route'
import { listRules } from '@/lib/routing/read-rules'
import { moveRule, removeRule, saveRule } from '@/lib/routing/save-rule'
import { at, seen, toldOf } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aGroup } from '@/tests/support/routing'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())
beforeEach(() => db.routingRule.deleteMany())

const groupOf = async (number: number) => {
  const call = await db.call.findUniqueOrThrow({ where: { number } })
  return { groupId: call.groupId, level: call.supportLevel, siteId: call.siteId }
}
const inGroupQueue = async (person: TestPerson, number: number) =>
  (await readQueue(person, 'myGroup')).rows.some((row) => row.number === number)

/** A site of the customer's organisation, where the customer works from now on. */
async function aSite(admin: TestPerson, { id: personId, organizationId }: TestPerson): Promise<string> {
  granted(await addSite(admin, { organizationId: organizationId as string, name: `Site ${randomUUID()}` }, noon))
  const { sites } = granted(await listSites(admin)).find(({ id }) => id === organizationId) ?? { sites: [] }
  const siteId = sites.at(-1)?.id as string
  granted(await moveToSite(admin, { personId, siteId }))
  return siteId
}

describe('a call goes to the group that the first fitting rule names', () => {
  test('when it is opened: at that group’s level, in its queue and in no other group’s', async () => {
    const network = await aGroup('level2', { serviceId: 'network' })
    const desk = await aGroup('level1', {})
    const number = await aCall(await aPerson('customer'))
    expect(await groupOf(number)).toMatchObject({ groupId: desk.id, level: 'level1' })
    expect(await inGroupQueue(desk.member, number)).toBe(true)
    expect(await inGroupQueue(network.member, number)).toBe(false)
    const count = (await countQueues(desk.member)).find(({ queue }) => queue === 'myGroup')
    expect(count?.count).toBe(1)
    const wifi = await aCall(await aPerson('customer'), { service: 'network' })
    expect(await groupOf(wifi)).toMatchObject({ groupId: network.id, level: 'level2' })
  })

  test('by site, which the call keeps when its caller moves on', async () => {
    const customer = await aPerson('customer')
    const admin = await aPerson('admin')
    const siteId = await aSite(admin, customer)
    const onSite = await aGroup('level1', { organizationId: customer.organizationId, siteId })
    const number = await aCall(customer)
    expect(await groupOf(number)).toEqual({ groupId: onSite.id, level: 'level1', siteId })
    granted(await moveToSite(admin, { personId: customer.id, siteId: null }))
    expect((await groupOf(await aCall(customer))).groupId).toBeNull()
    expect((await groupOf(number)).siteId).toBe(siteId)
  })

  test('when it is passed on: only a group of the level it goes to, whose members alone are told', async () => {
    const desk = await aGroup('level1', {})
    const [printing, other] = [await aGroup('level2', { serviceId: 'printing' }), await aGroup('level2')]
    const number = await aCall(await aPerson('customer'), { service: 'printing' })
    await db.call.update({ where: { number }, data: { supportLevel: 'level1', groupId: desk.id } })
    const given = { ...(await at(desk.member, number)), to: 'level2' as const, reason: 'needs a part' }
    granted(await handOverCall(desk.member, given, noon))
    expect(await groupOf(number)).toMatchObject({ groupId: printing.id, level: 'level2' })
    expect(await toldOf(printing.member.id)).toEqual(['callHandedOver'])
    expect(await toldOf(other.member.id)).toEqual([])
    expect((await seen(desk.member, number)).call.group).not.toBeNull()
  })

  test('where nobody is left in the group, the whole level is told', async () => {
    const printing = await aGroup('level2', { moment: 'handOver' })
    const colleague = await aPerson('level2')
    await db.person.update({ where: { id: printing.member.id }, data: { disabledAt: noon } })
    const agent = await aPerson('level1')
    const number = await aCall(await aPerson('customer'))
    granted(await handOverCall(agent, { ...(await at(agent, number)), to: 'level2', reason: 'x' }, noon))
    expect(await toldOf(colleague.id)).toEqual(['callHandedOver'])
  })

  test('when Level 0 registers it, and an agent who keeps it keeps it at their own level', async () => {
    const [network, desk] = [await aGroup('level2', { serviceId: 'network' }), await aGroup('level1', {})]
    const caller = await aPerson('customer')
    const input = {
      ...({ callerId: caller.id, words: 'no wifi', note: '', service: 'network', locale: 'en' } as const),
      ...({ impact: 1, urgency: 1 } as const),
    }
    const passed = granted(await registerCall(await aPerson('level0'), { ...input, key: randomUUID() }, noon))
    expect(await groupOf(passed.number)).toMatchObject({ groupId: network.id, level: 'level2' })
    expect(await toldOf(network.member.id)).toEqual(['callHandedOver'])
    const kept = granted(await registerCall(desk.member, { ...input, key: randomUUID() }, noon))
    expect(await groupOf(kept.number)).toMatchObject({ groupId: desk.id, level: 'level1' })
  })
})

describe('the rules', () => {
  test('are read in the order an administrator gave them, and trying them says why', async () => {
    const [first, second] = [await aGroup('level1', {}), await aGroup('level1', { priority: 3 })]
    const { admin } = first
    const call = {
      ...{ serviceId: null, organizationId: null, siteId: null, level: null },
      ...({ kind: 'incident', priority: 3, locale: 'en' } as const),
    }
    const answer = async () => granted(await tryRoute(admin, call))
    expect((await answer()).rule?.target.id).toBe(first.id)
    const [, last] = granted(await listRules(admin))
    granted(await moveRule(admin, { id: last?.id as string, direction: 'up' }))
    expect((await answer()).rule?.target.id).toBe(second.id)
    granted(await moveRule(admin, { id: last?.id as string, direction: 'up' }))
    expect(granted(await listRules(admin)).map(({ target }) => target.id)).toEqual([second.id, first.id])
    granted(await removeRule(admin, { id: last?.id as string, version: 1 }))
    expect(await answer()).toMatchObject({ rule: { target: { id: first.id } }, passed: [] })
  })

  test('of two who move rules at once none is lost and no two share a place', async () => {
    const { admin } = await aGroup('level1', {}, { priority: 1 }, { priority: 2 }, { priority: 4 })
    const ids = granted(await listRules(admin)).map(({ id }) => id)
    await Promise.all(ids.map((id) => moveRule(admin, { id, direction: 'up' })))
    const positions = await db.routingRule.findMany({ select: { position: true } })
    expect(new Set(positions.map(({ position }) => position)).size).toBe(4)
    expect(
      granted(await listRules(admin))
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort())
  })

  test('name only what is there, and a site only with its own organisation', async () => {
    const { id: groupId, admin } = await aGroup('level1')
    const customer = await aPerson('customer')
    const siteId = await aSite(admin, customer)
    const any = { moment: null, serviceId: null, organizationId: null, kind: null, priority: null, locale: null }
    const rule = { ...any, id: randomUUID(), version: 0, groupId, providerId: null, siteId }
    const missing = { ok: false, code: 'not-found' }
    const stranger = (await aPerson('customer')).organizationId
    expect(await saveRule(admin, { ...rule, organizationId: stranger }, noon)).toEqual(missing)
    expect(await saveRule(admin, { ...rule, serviceId: 'no-such' }, noon)).toEqual(missing)
    expect(await saveRule(admin, { ...rule, groupId: randomUUID() }, noon)).toEqual(missing)
    for (let times = 0; times < 9; times++) granted(await saveRule(admin, rule, noon))
    expect(granted(await listRules(admin))).toHaveLength(1)
    granted(await saveRule(admin, { ...rule, version: 1, priority: 1 }, noon))
    expect(await saveRule(admin, { ...rule, version: 1, priority: 2 }, noon)).toEqual({
      ok: false,
      code: 'changed-meanwhile',
    })
  })
})

describe('groups and sites', () => {
  test('a group holds agents of its level only, its name is its own, and the later of two saves is told', async () => {
    const { id, admin, member } = await aGroup('level1')
    const name = granted(await readGroup(admin, id)).group?.name as string
    const group = { id, version: 1, name, level: 'level1' as const, members: [member.id] }
    const engineer = await aPerson('level2')
    const refused = async (more: object) => (await saveGroup(admin, { ...group, ...more }, noon)) as { code?: string }
    expect((await refused({ members: [engineer.id] })).code).toBe('wrong-level')
    expect((await refused({ level: 'level2', members: [engineer.id] })).code).toBe('level-in-use')
    expect((await refused({ id: null })).code).toBe('name-taken')
    granted(await saveGroup(admin, { ...group, members: [] }, noon))
    expect((await refused({})).code).toBe('changed-meanwhile')
  })

  test('somebody works at a site of their own organisation, and leaves it with the organisation', async () => {
    const admin = await aPerson('admin')
    const [customer, other] = [await aPerson('customer'), await aPerson('customer')]
    const siteId = await aSite(admin, customer)
    expect(await moveToSite(admin, { personId: other.id, siteId })).toEqual({ ok: false, code: 'not-found' })
    const moved = { personId: customer.id, role: 'customer' as const }
    granted(await changeRole(admin, { ...moved, organizationId: customer.organizationId }))
    expect((await db.person.findUniqueOrThrow({ where: { id: customer.id } })).siteId).toBe(siteId)
    granted(await changeRole(admin, { ...moved, organizationId: other.organizationId }))
    expect((await db.person.findUniqueOrThrow({ where: { id: customer.id } })).siteId).toBeNull()
  })

  test('are for administrators', async () => {
    const refused = { ok: false, code: 'not-permitted' }
    for (const role of ['customer', 'level0', 'level2', 'manager'] as const) {
      const person = await aPerson(role)
      const id = randomUUID()
      expect(await listGroups(person)).toEqual(refused)
      expect(await readGroup(person, null)).toEqual(refused)
      expect(await listRules(person)).toEqual(refused)
      expect(await listSites(person)).toEqual(refused)
      expect(await moveRule(person, { id, direction: 'up' })).toEqual(refused)
      expect(await removeRule(person, { id, version: 1 })).toEqual(refused)
      expect(await addSite(person, { organizationId: id, name: 'x' }, noon)).toEqual(refused)
      expect(await moveToSite(person, { personId: id, siteId: null })).toEqual(refused)
    }
  })
})

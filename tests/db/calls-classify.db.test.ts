import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { cancelCall } from '@/lib/calls/cancel-call'
import { type ClassifyInput, classifyCall } from '@/lib/calls/classify-call'
import { takeCall } from '@/lib/calls/take-call'
import { db } from '@/lib/db/client'
import { saveRule } from '@/lib/routing/save-rule'
import { at, seen } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aProvider } from '@/tests/support/providers'
import { aGroup } from '@/tests/support/routing'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())
afterEach(async () => {
  await db.routingRule.deleteMany()
})

const about = { kind: 'serviceRequest', serviceId: 'printing', impact: 3, urgency: 3 } as const
const classify = async (actor: Actor, number: number, more: Partial<ClassifyInput> = {}) =>
  classifyCall(actor, { number, version: 1, ...about, ...more }, noon)

test('an agent of any level says what a call is, and its priority and promises follow', async () => {
  for (const level of ['level0', 'level1', 'level2'] as const) {
    const [customer, agent] = [await aPerson('customer'), await aPerson(level)]
    const number = await aCall(customer)
    await db.call.update({ where: { number }, data: { kind: 'unknown', serviceId: null, reckonAt: null } })
    expect(await classify(agent, number)).toEqual({ ok: true, value: 'stayed' })
    const call = await db.call.findUniqueOrThrow({ where: { number } })
    expect(call).toMatchObject({ ...about, priority: 1, state: 'new', version: 2, reckonAt: noon })
    const event = { kind: 'classified', callKind: 'serviceRequest', priority: 1 }
    expect((await seen(agent, number)).timeline.at(-1)?.event).toEqual(event)
    expect((await seen(customer, number)).timeline.map(({ event: { kind } }) => kind)).not.toContain('classified')
  }
})

test('nobody else does, not over a newer version, not once it is over, and not for a service that is not there', async () => {
  const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
  const number = await aCall(customer)
  expect(await classify(customer, number)).toEqual({ ok: false, code: 'not-permitted' })
  expect(await classify(await aPerson('customer'), number)).toEqual({ ok: false, code: 'not-found' })
  expect(await classify(await aPerson('manager'), number)).toEqual({ ok: false, code: 'not-permitted' })
  expect(await classify(agent, number, { serviceId: 'nowhere' })).toEqual({ ok: false, code: 'not-found' })
  expect(await classify(agent, number, { version: 2 })).toEqual({ ok: false, code: 'changed-meanwhile' })
  await cancelCall(agent, { ...(await at(agent, number)), reason: 'double' }, noon)
  expect(await classify(agent, number, await at(agent, number))).toEqual({ ok: false, code: 'wrong-state' })
})

/** A call of which nobody has said yet what it is about. */
async function anUnknownCall(): Promise<number> {
  const number = await aCall(await aPerson('customer'))
  await db.call.update({ where: { number }, data: { kind: 'unknown', serviceId: null } })
  return number
}

test('what it is about sends it by the rules to where a new call would go, once and only if nobody has it', async () => {
  const agent = await aPerson('level1')
  const group = await aGroup('level2', { moment: 'opening', serviceId: 'printing', kind: 'serviceRequest' })
  const [free, taken] = [await anUnknownCall(), await anUnknownCall()]
  expect(await classify(agent, free, await at(agent, free))).toEqual({ ok: true, value: 'moved' })
  expect((await seen(agent, free)).call).toMatchObject({ supportLevel: 'level2', groupId: group.id, state: 'new' })
  expect((await seen(agent, free)).timeline.at(-1)?.event).toMatchObject({ kind: 'routed', level: 'level2' })
  granted(await takeCall(agent, await at(agent, taken), noon))
  expect(await classify(agent, taken, await at(agent, taken))).toEqual({ ok: true, value: 'stayed' })
  expect((await seen(agent, taken)).call).toMatchObject({ supportLevel: 'level1', assigneeId: agent.id })
  await db.call.update({ where: { number: free }, data: { groupId: null } })
  expect(await classify(agent, free, await at(agent, free))).toEqual({ ok: true, value: 'stayed' })
})

test('its rule’s provider is asked as for a new call, also where somebody has it, and never twice', async () => {
  const [admin, agent, provider] = [await aPerson('admin'), await aPerson('level1'), await aProvider()]
  const any = { organizationId: null, siteId: null, kind: null, priority: null, locale: null }
  const rule = { ...any, moment: 'opening', serviceId: 'printing', groupId: null, providerId: provider.id } as const
  const parts = (number: number) => db.providerPart.count({ where: { call: { number } } })
  const [free, taken] = [await anUnknownCall(), await anUnknownCall()]
  granted(await saveRule(admin, { ...rule, id: randomUUID(), version: 0, brief: 'Please look at the printer.' }, noon))
  granted(await takeCall(agent, await at(agent, taken), noon))
  for (const [number, assigneeId] of [
    [free, null],
    [taken, agent.id],
  ] as const) {
    const before = await at(agent, number)
    const answers = await Promise.all([classify(agent, number, before), classify(agent, number, before)])
    expect(answers).toContainEqual({ ok: true, value: 'asked' })
    expect((await seen(agent, number)).call).toMatchObject({ state: 'waiting', waitingFor: 'provider', assigneeId })
    expect(await parts(number)).toBe(1)
    expect(await classify(agent, number, await at(agent, number))).toEqual({ ok: true, value: 'stayed' })
    expect(await parts(number)).toBe(1)
  }
})

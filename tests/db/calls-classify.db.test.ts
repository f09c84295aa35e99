import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { cancelCall } from '@/lib/calls/cancel-call'
import { type ClassifyInput, classifyCall } from '@/lib/calls/classify-call'
import { db } from '@/lib/db/client'
import { at, seen } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const about = { kind: 'serviceRequest', serviceId: 'printing', impact: 3, urgency: 3 } as const
const classify = async (actor: Actor, number: number, more: Partial<ClassifyInput> = {}) =>
  classifyCall(actor, { number, version: 1, ...about, ...more }, noon)

test('an agent of any level says what a call is, and its priority and promises follow', async () => {
  for (const level of ['level0', 'level1', 'level2'] as const) {
    const [customer, agent] = [await aPerson('customer'), await aPerson(level)]
    const number = await aCall(customer)
    await db.call.update({ where: { number }, data: { kind: 'unknown', serviceId: null, reckonAt: null } })
    expect(await classify(agent, number)).toEqual({ ok: true, value: null })
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

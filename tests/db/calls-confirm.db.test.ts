import { beforeAll, expect, test } from 'vitest'
import { confirmResolution, rejectResolution } from '@/lib/calls/confirm-resolution'
import { aResolvedCall, at, seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

test('the caller’s word closes the call, and who solved it is told once', async () => {
  const agent = await aPerson('level1')
  const { customer, number } = await aResolvedCall(agent)
  const input = await at(customer, number)
  const results = await Promise.all(Array.from({ length: 9 }, () => confirmResolution(customer, input, noon)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const { call, timeline } = await seen(customer, number)
  expect(call).toMatchObject({ state: 'closed', closedAt: noon })
  expect(timeline.at(-1)?.event).toEqual({ kind: 'confirmed', how: 'portal' })
  expect(await toldOf(agent.id)).toEqual(['callConfirmed'])
})

test.each(['level0', 'level1', 'level2'] as const)('said on the phone, %s records it as such', async (role) => {
  const { number } = await aResolvedCall(await aPerson('level1'))
  const agent = await aPerson(role)
  expect((await confirmResolution(agent, await at(agent, number), noon)).ok).toBe(true)
  expect((await seen(agent, number)).timeline.at(-1)).toMatchObject({
    event: { kind: 'confirmed', how: 'phone' },
    by: { name: agent.name },
  })
})

test('a rejected resolution goes back to who held it, with its history and the reason', async () => {
  const agent = await aPerson('level1')
  const { customer, number } = await aResolvedCall(agent)
  await rejectResolution(customer, { ...(await at(customer, number)), reason: 'still blank' }, noon)
  const { call, timeline } = await seen(agent, number)
  expect(call).toMatchObject({ state: 'inProgress', assigneeId: agent.id, resolvedAt: null })
  expect(timeline.map(({ event }) => event.kind)).toEqual(['opened', 'resolved', 'rejected'])
  expect(await toldOf(agent.id)).toEqual(['callRejected'])
})

test('nothing is confirmed that is not resolved, and managers give nobody’s word', async () => {
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const wrong = { ok: false, code: 'wrong-state' }
  expect(await confirmResolution(customer, await at(customer, number), noon)).toEqual(wrong)
  expect(await rejectResolution(customer, { ...(await at(customer, number)), reason: 'x' }, noon)).toEqual(wrong)
  const { number: resolved } = await aResolvedCall(await aPerson('level1'))
  const manager = await aPerson('manager')
  expect(await confirmResolution(manager, await at(manager, resolved), noon)).toEqual({
    ok: false,
    code: 'not-permitted',
  })
})

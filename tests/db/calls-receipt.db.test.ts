import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { readQueue } from '@/lib/calls/list-calls'
import { offersFor } from '@/lib/calls/offered-steps'
import { refuseCall } from '@/lib/calls/refuse-call'
import { registerCall } from '@/lib/calls/register-call'
import { takeBackCall } from '@/lib/calls/take-back-call'
import { takeCall } from '@/lib/calls/take-call'
import { db } from '@/lib/db/client'
import { at, seen, toldOf } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aGroup } from '@/tests/support/routing'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

/** A call that Level 1 has passed on to Level 2 from the queue of its group. */
async function aPassedCall() {
  const desk = await aGroup('level1')
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  await db.call.update({ where: { number }, data: { groupId: desk.id } })
  const given = { ...(await at(desk.member, number)), to: 'level2' as const, reason: 'I found nothing.' }
  granted(await handOverCall(desk.member, given, noon))
  return { desk, agent: desk.member, customer, engineer: await aPerson('level2'), number }
}

const offered = async (actor: TestPerson, number: number) => {
  const { call } = await seen(actor, number)
  return offersFor(actor, { ...call, level0Only: false, provider: null })
}
const refusal = async (actor: TestPerson, number: number) => ({
  ...(await at(actor, number)),
  reason: 'This belongs to the network team.',
})

test('whoever takes what was passed on has accepted it; nobody can send it back afterwards', async () => {
  const { engineer, number } = await aPassedCall()
  expect((await seen(engineer, number)).call.receipt).toBe('awaited')
  granted(await takeCall(engineer, await at(engineer, number), noon))
  const { call, timeline } = await seen(engineer, number)
  expect(call).toMatchObject({ receipt: null, state: 'inProgress', assigneeId: engineer.id })
  expect(timeline.map(({ event }) => event.kind).slice(-2)).toEqual(['accepted', 'taken'])
  expect(await refuseCall(engineer, await refusal(engineer, number), noon)).toEqual({
    ok: false,
    code: 'not-permitted',
  })
})

test('what is not accepted goes back to group and level it came from, flagged, and whoever passed it on is told why', async () => {
  const { desk, agent, engineer, customer, number } = await aPassedCall()
  const before = (await seen(agent, number)).timeline.length
  granted(await refuseCall(engineer, await refusal(engineer, number), noon))
  const { call, timeline } = await seen(agent, number)
  expect(call).toMatchObject({ receipt: 'refused', supportLevel: 'level1', groupId: desk.id, state: 'new' })
  expect(await toldOf(agent.id)).toEqual(['callRefused'])
  const row = (await readQueue(agent, 'myGroup')).rows.find((each) => each.number === number)
  expect(row?.receipt).toBe('refused')
  // The whole history came back with it; the reason is for staff.
  expect(timeline.slice(before)).toMatchObject([{ event: { kind: 'refused', from: 'level2' }, internal: true }])
  expect(JSON.stringify(await seen(customer, number))).not.toContain('network team')
  granted(await takeCall(agent, await at(agent, number), noon))
  expect((await seen(agent, number)).call.receipt).toBeNull()
})

test('only the level that is asked may refuse, and only while it is asked', async () => {
  const { agent, engineer, customer, number } = await aPassedCall()
  for (const person of [agent, customer, await aPerson('level0'), await aPerson('manager')]) {
    expect(await refuseCall(person, await refusal(engineer, number), noon)).toMatchObject({ ok: false })
    expect(person === customer || 'refuse' in (await offered(person, number))).toBe(person === customer)
  }
  expect((await offered(engineer, number)).refuse).toBeNull()
  const asked = await refusal(engineer, number)
  const results = await Promise.all([refuseCall(engineer, asked, noon), refuseCall(engineer, asked, noon)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await offered(engineer, number)).not.toHaveProperty('refuse')
})

test('what Level 0 registered and Level 1 does not accept comes back to Level 0', async () => {
  const [level0, level1, caller] = [await aPerson('level0'), await aPerson('level1'), await aPerson('customer')]
  const input = { key: randomUUID(), callerId: caller.id, words: 'x', note: '', service: 'printing' }
  const weights = { impact: 1, urgency: 1, locale: 'en' } as const
  const { number } = granted(await registerCall(level0, { ...input, ...weights }, noon))
  granted(await refuseCall(level1, await refusal(level1, number), noon))
  expect((await seen(level0, number)).call).toMatchObject({ supportLevel: 'level0', receipt: 'refused' })
  expect(await toldOf(level0.id)).toEqual(['callRefused'])
  expect((await offered(level0, number)).handOver).toBeNull()
})

test('where whoever passed it on has left, everybody of their group is told', async () => {
  const { desk, agent, engineer, number } = await aPassedCall()
  const colleague = await aPerson('level1')
  await db.groupMember.create({ data: { groupId: desk.id, personId: colleague.id } })
  await db.person.update({ where: { id: agent.id }, data: { disabledAt: noon } })
  granted(await refuseCall(engineer, await refusal(engineer, number), noon))
  expect(await toldOf(colleague.id)).toEqual(['callRefused'])
})

test('whoever passed it on takes it back until somebody has accepted it, and nobody else does', async () => {
  const { desk, agent, engineer, customer, number } = await aPassedCall()
  for (const other of [await aPerson('level1'), engineer])
    expect(await takeBackCall(other, await at(agent, number), noon)).toEqual({ ok: false, code: 'not-permitted' })
  expect((await offered(agent, number)).takeBack).toBeNull()
  expect((await offered(engineer, number)).takeBack).toBeUndefined()
  granted(await takeBackCall(agent, await at(agent, number), noon))
  const { call } = await seen(agent, number)
  expect(call).toMatchObject({ supportLevel: 'level1', groupId: desk.id, receipt: null, state: 'new' })
  expect((await seen(customer, number)).timeline.at(-1)?.event).toEqual({ kind: 'takenBack', to: 'level1' })

  const accepted = await aPassedCall()
  granted(await takeCall(accepted.engineer, await at(accepted.engineer, accepted.number), noon))
  const late = await takeBackCall(accepted.agent, await at(accepted.agent, accepted.number), noon)
  expect(late).toEqual({ ok: false, code: 'not-permitted' })
  expect((await offered(accepted.agent, accepted.number)).takeBack).toBeUndefined()
})

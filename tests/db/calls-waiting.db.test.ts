import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { assignCall, listColleagues } from '@/lib/calls/assign-call'
import { cancelCall } from '@/lib/calls/cancel-call'
import { endWaits } from '@/lib/calls/end-waits'
import { giveBackCall } from '@/lib/calls/give-back-call'
import { takeCall } from '@/lib/calls/take-call'
import { resumeCall, type WaitInput, waitFor } from '@/lib/calls/wait-for'
import { writeMessage } from '@/lib/calls/write-message'
import { at, seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const later = new Date(noon.getTime() + 3600_000)

/** A call that an agent has put on hold. */
async function aWaitingCall(more: Partial<WaitInput> = {}) {
  const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
  const number = await aCall(customer)
  await takeCall(agent, await at(agent, number), noon)
  const wait = { reason: 'customer' as const, note: 'internal: serial number', until: null, ...more }
  const result = await waitFor(agent, { ...(await at(agent, number)), ...wait }, noon)
  if (!result.ok) throw new Error(result.code)
  return { agent, customer, number }
}

test('what a call waits for is seen by the customer, the note beside it is not', async () => {
  const { agent, customer, number } = await aWaitingCall({ reason: 'visit', until: later })
  expect((await seen(agent, number)).call).toMatchObject({
    state: 'waiting',
    waitingFor: 'visit',
    waitingUntil: later,
  })
  const theirs = await seen(customer, number)
  expect(theirs.timeline.at(-1)?.event).toEqual({ kind: 'waiting', for: 'visit', until: later.toISOString() })
  expect(JSON.stringify(theirs)).not.toContain('serial number')
  expect(JSON.stringify(await seen(agent, number))).toContain('serial number')
})

test('a call nobody has cannot wait, and Level 0 puts none on hold', async () => {
  const [agent, level0, customer] = await Promise.all([aPerson('level1'), aPerson('level0'), aPerson('customer')])
  const number = await aCall(customer)
  const wait = { ...(await at(agent, number)), reason: 'visit' as const, note: 'x', until: null }
  expect(await waitFor(agent, wait, noon)).toEqual({ ok: false, code: 'wrong-state' })
  expect(await waitFor(level0, wait, noon)).toEqual({ ok: false, code: 'not-permitted' })
  expect(await waitFor(customer, wait, noon)).toEqual({ ok: false, code: 'not-permitted' })
})

test('the customer’s answer ends waiting for the customer, and for nothing else', async () => {
  const answer = { key: randomUUID(), text: 'It is 4711.', internal: false }
  const forThem = await aWaitingCall()
  const forVisit = await aWaitingCall({ reason: 'visit' })
  await writeMessage(forThem.customer, { ...answer, number: forThem.number }, noon)
  await writeMessage(forVisit.customer, { ...answer, key: randomUUID(), number: forVisit.number }, noon)
  const { call, timeline } = await seen(forThem.agent, forThem.number)
  expect(call).toMatchObject({ state: 'inProgress', waitingFor: null })
  expect(timeline.at(-1)?.event).toEqual({ kind: 'resumed', why: 'answer' })
  expect((await seen(forVisit.agent, forVisit.number)).call.state).toBe('waiting')
})

test('an agent’s message does not end it', async () => {
  const { agent, number } = await aWaitingCall()
  await writeMessage(agent, { key: randomUUID(), number, text: 'Please send it.', internal: false }, noon)
  expect((await seen(agent, number)).call.state).toBe('waiting')
})

test('it comes back by itself when its time has come, once, and who has it is told', async () => {
  const { agent, number } = await aWaitingCall({ until: later })
  await endWaits(noon)
  expect((await seen(agent, number)).call.state).toBe('waiting')
  await Promise.all([endWaits(later), endWaits(later)])
  expect((await seen(agent, number)).call).toMatchObject({ state: 'inProgress', waitingFor: null, waitingUntil: null })
  expect((await seen(agent, number)).timeline.filter(({ event }) => event.kind === 'resumed')).toHaveLength(1)
  expect(await toldOf(agent.id)).toEqual(['callWaitOver'])
})

test('an agent goes on with it', async () => {
  const { agent, number } = await aWaitingCall()
  expect((await resumeCall(agent, await at(agent, number), noon)).ok).toBe(true)
  expect((await seen(agent, number)).call).toMatchObject({ state: 'inProgress', waitingFor: null })
})

test('a call is given to a colleague who solves, and to nobody else', async () => {
  const [agent, colleague, level0] = await Promise.all([aPerson('level1'), aPerson('level2'), aPerson('level0')])
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const offered = (await listColleagues(agent)).map(({ id }) => id)
  expect(offered).toContain(colleague.id)
  expect(offered).not.toContain(agent.id)
  const call = await at(agent, number)
  for (const to of [level0.id, customer.id, randomUUID()])
    expect(await assignCall(agent, { ...call, to }, noon)).toEqual({ ok: false, code: 'not-found' })
  expect((await assignCall(agent, { ...call, to: colleague.id }, noon)).ok).toBe(true)
  expect((await seen(agent, number)).call).toMatchObject({ state: 'assigned', assigneeId: colleague.id })
  expect(await toldOf(colleague.id)).toEqual(['callAssigned'])
  expect(JSON.stringify((await seen(customer, number)).timeline)).not.toContain(colleague.name)
  expect(await listColleagues(level0)).toEqual([])
})

test('whoever gave a call to a colleague takes that back until the colleague begins, and nobody else does', async () => {
  const [agent, colleague, other] = [await aPerson('level1'), await aPerson('level2'), await aPerson('level1')]
  const number = await aCall(await aPerson('customer'))
  await assignCall(agent, { ...(await at(agent, number)), to: colleague.id }, noon)
  const refused = { ok: false, code: 'not-permitted' }
  expect(await giveBackCall(other, await at(other, number), noon)).toEqual(refused)
  expect((await giveBackCall(agent, await at(agent, number), noon)).ok).toBe(true)
  expect((await seen(agent, number)).call).toMatchObject({ state: 'new', assigneeId: null })
  await assignCall(agent, { ...(await at(agent, number)), to: colleague.id }, noon)
  await takeCall(colleague, await at(colleague, number), noon)
  expect(await giveBackCall(agent, await at(agent, number), noon)).toEqual(refused)
})

test('the caller cancels their own call with a reason; another customer cannot', async () => {
  const [customer, other] = await Promise.all([aPerson('customer'), aPerson('customer')])
  const number = await aCall(customer)
  const input = { ...(await at(customer, number)), reason: 'found it' }
  expect(await cancelCall(other, input, noon)).toEqual({ ok: false, code: 'not-found' })
  expect((await cancelCall(customer, input, noon)).ok).toBe(true)
  expect((await seen(customer, number)).call.state).toBe('cancelled')
  expect(await cancelCall(customer, await at(customer, number).then((c) => ({ ...c, reason: 'x' })), noon)).toEqual({
    ok: false,
    code: 'wrong-state',
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { confirmResolution, rejectResolution } from '@/lib/calls/confirm-resolution'
import { listOwnCalls, queuesFor, readQueue } from '@/lib/calls/list-calls'
import { readCall } from '@/lib/calls/read-call'
import { writeMessage } from '@/lib/calls/write-message'
import { aResolvedCall, at, seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const message = (number: number, text: string, internal = false) => ({ key: randomUUID(), number, text, internal })

test('for a customer of another organisation, and for a colleague, a call does not exist: read, confirm, reject, message', async () => {
  const agent = await aPerson('level1')
  const { customer, number } = await aResolvedCall(agent)
  const call = await at(agent, number)
  const before = await seen(agent, number)
  for (const other of [
    await aPerson('customer'),
    await aPerson('customer', { organizationId: customer.organizationId ?? '' }),
  ]) {
    const missing = { ok: false, code: 'not-found' }
    expect(await readCall(other, number)).toBeNull()
    expect(await confirmResolution(other, call, noon)).toEqual(missing)
    expect(await rejectResolution(other, { ...call, reason: 'no' }, noon)).toEqual(missing)
    expect(await writeMessage(other, message(number, 'hello'), noon)).toEqual(missing)
    expect(await listOwnCalls(other)).toEqual([])
  }
  expect(await seen(agent, number)).toEqual(before)
})

test('a customer who moved to another organisation no longer reads the old one’s calls', async () => {
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const elsewhere = { ...customer, organizationId: (await aPerson('customer')).organizationId }
  expect(await readCall(elsewhere, number)).toBeNull()
})

test('customers have no desk: no queue is theirs', async () => {
  const customer = await aPerson('customer')
  await aCall(customer)
  expect(queuesFor(customer)).toEqual([])
  expect(await readQueue(customer, 'all')).toEqual({ rows: [], next: null })
})

test('what agents write among themselves never reaches the customer, nor who is told of it', async () => {
  const agent = await aPerson('level1')
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  await writeMessage(agent, message(number, 'the caller is upset', true), noon)
  await writeMessage(agent, message(number, 'we are on it'), noon)
  const { timeline } = await seen(customer, number)
  expect(timeline.map(({ event }) => event.kind)).toEqual(['opened', 'message'])
  expect(timeline.some(({ internal }) => internal)).toBe(false)
  expect((await seen(agent, number)).timeline.map(({ event }) => event.kind)).toEqual(['opened', 'note', 'message'])
  expect(await toldOf(customer.id)).toEqual(['callMessage'])
})

test('a customer cannot write among the agents, nor can a manager write at all', async () => {
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const refused = { ok: false, code: 'not-permitted' }
  expect(await writeMessage(customer, message(number, 'psst', true), noon)).toEqual(refused)
  expect(await writeMessage(await aPerson('manager'), message(number, 'hello'), noon)).toEqual(refused)
  expect((await seen(await aPerson('level2'), number)).timeline).toHaveLength(1)
})

test('the same message sent nine times is one message and one notice', async () => {
  const agent = await aPerson('level1')
  const customer = await aPerson('customer')
  const input = message(await aCall(customer), 'we are on it')
  await Promise.all(Array.from({ length: 9 }, () => writeMessage(agent, input, noon)))
  expect((await seen(customer, input.number)).timeline).toHaveLength(2)
  expect(await toldOf(customer.id)).toEqual(['callMessage'])
})

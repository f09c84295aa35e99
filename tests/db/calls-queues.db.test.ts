import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { isOpen } from '@/lib/calls/call-states'
import { cancelCall } from '@/lib/calls/cancel-call'
import { giveBackCall } from '@/lib/calls/give-back-call'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { countQueues, listSilent, type Place, type QueueName, readQueue } from '@/lib/calls/list-calls'
import { takeCall } from '@/lib/calls/take-call'
import { waitFor } from '@/lib/calls/wait-for'
import { undoMany, workOnMany } from '@/lib/calls/work-on-many'
import { writeMessage } from '@/lib/calls/write-message'
import { db } from '@/lib/db/client'
import { CallState } from '@/lib/db/generated/enums.ts'
import { at } from '@/tests/support/calls'
import { aContract, nineToFive } from '@/tests/support/contracts'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const hours = (count: number) => new Date(noon.getTime() + count * 3600_000)

async function someCalls(count: number): Promise<number[]> {
  const customer = await aPerson('customer')
  const numbers: number[] = []
  for (let i = 0; i < count; i++) numbers.push(await aCall(customer))
  return numbers
}

/** What somebody finds in a queue of the given calls, in its order. */
const found = async (agent: TestPerson, queue: QueueName, numbers: number[], after?: Place) =>
  (await readQueue(agent, queue, after, noon)).rows
    .map(({ number }) => number)
    .filter((number) => numbers.includes(number))

test('a page of a queue ends where the next begins, the highest priority first, whatever leaves it meanwhile', async () => {
  const agent = await aPerson('level2')
  const numbers = await someCalls(4)
  await db.call.updateMany({ where: { number: numbers[3] as number }, data: { priority: 1 } })
  expect(await found(agent, 'level1', numbers)).toEqual([numbers[3], ...numbers.slice(0, 3)])
  await db.call.updateMany({ where: { number: numbers[0] as number }, data: { state: 'closed' } })
  const after = { rank: 3, number: numbers[0] as number }
  expect(await found(agent, 'level1', numbers, after)).toEqual(numbers.slice(1, 3))
})

test('what is about to breach is read in the order in which it is due, page by page', async () => {
  const agent = await aPerson('level1')
  const numbers = await someCalls(4)
  const [late, soon, same, calm] = numbers as [number, number, number, number]
  for (const [number, dueAt] of [
    [late, hours(-1)],
    [soon, hours(1)],
    [same, hours(1)],
    [calm, hours(9)],
  ] as const) {
    await db.call.update({ where: { number }, data: { dueAt, atRiskAt: new Date(dueAt.getTime() - 2 * 3600_000) } })
  }
  expect(await found(agent, 'atRisk', numbers)).toEqual([late, soon, same])
  expect(await found(agent, 'atRisk', numbers, { rank: hours(-1).getTime(), number: late })).toEqual([soon, same])
  expect(await found(agent, 'atRisk', numbers, { rank: hours(1).getTime(), number: soon })).toEqual([same])
})

test('a call stands under nobody’s until somebody takes it, then under theirs, and on hold while it waits', async () => {
  const agent = await aPerson('level1')
  const [number] = (await someCalls(1)) as [number]
  const where = async () => {
    const queues = ['unassigned', 'mine', 'waiting'] as const
    const answers = await Promise.all(queues.map((queue) => found(agent, queue, [number])))
    return queues.filter((_, index) => answers[index]?.length === 1)
  }
  expect(await where()).toEqual(['unassigned'])
  await takeCall(agent, await at(agent, number), noon)
  expect(await where()).toEqual(['mine'])
  const wait = { ...(await at(agent, number)), reason: 'customer' as const, note: 'which room?', until: null }
  expect((await waitFor(agent, wait, noon)).ok).toBe(true)
  expect(await where()).toEqual(['mine', 'waiting'])
})

describe('what was passed on', () => {
  test('stays with everybody who passed it on, until it is over, and with nobody else', async () => {
    const [agent, engineer, other] = await Promise.all([aPerson('level1'), aPerson('level2'), aPerson('level1')])
    const [number] = (await someCalls(1)) as [number]
    const passOn = async (by: TestPerson, to: 'level1' | 'level2') =>
      handOverCall(by, { ...(await at(by, number)), to, reason: 'yours' }, noon)
    const watchers = async () =>
      Promise.all([agent, engineer, other].map(async (each) => (await found(each, 'passedOn', [number])).length))
    expect((await passOn(agent, 'level2')).ok).toBe(true)
    expect((await passOn(engineer, 'level1')).ok).toBe(true)
    expect(await watchers()).toEqual([1, 1, 0])
    await cancelCall(agent, { ...(await at(agent, number)), reason: 'not needed' }, noon)
    expect(await watchers()).toEqual([0, 0, 0])
    expect(await db.callWatch.count({ where: { call: { number } } })).toBe(0)
  })
})

test('the database calls open what the table of states calls open', async () => {
  const [number] = (await someCalls(1)) as [number]
  for (const state of Object.values(CallState)) {
    const call = await db.call.update({ where: { number }, data: { state } })
    expect([state, call.isOpen]).toEqual([state, isOpen(state)])
  }
})

test('queues are counted for whom they are there', async () => {
  expect(await countQueues(await aPerson('customer'), noon)).toEqual([])
  const agent = await aPerson('level1')
  const [number] = (await someCalls(1)) as [number]
  await takeCall(agent, await at(agent, number), noon)
  expect(await countQueues(agent, noon)).toContainEqual({ queue: 'mine', count: 1 })
})

test('many calls are taken at once, each by itself: what changed meanwhile is left, and put back it stands in the queue', async () => {
  const [agent, other] = await Promise.all([aPerson('level1'), aPerson('level1')])
  const numbers = (await someCalls(3)) as [number, number, number]
  const calls = await Promise.all(numbers.map((number) => at(agent, number)))
  await takeCall(other, calls[2] as (typeof calls)[number], noon)
  const taken = await workOnMany(agent, { calls, step: 'take' }, noon)
  const done = await Promise.all(numbers.slice(0, 2).map((number) => at(agent, number)))
  expect(taken).toEqual({ ok: true, value: { done, left: 1 } })
  expect(await found(agent, 'mine', numbers)).toEqual(numbers.slice(0, 2))
  expect(await workOnMany(await aPerson('level0'), { calls, step: 'take' }, noon)).toEqual({
    ok: false,
    code: 'not-permitted',
  })
  expect(await giveBackCall(other, await at(other, numbers[0]), noon)).toEqual({ ok: false, code: 'not-permitted' })
  expect((await giveBackCall(agent, await at(agent, numbers[0]), noon)).ok).toBe(true)
  expect(await found(agent, 'unassigned', numbers)).toEqual([numbers[0]])
  const rest = [await at(agent, numbers[1])]
  expect((await workOnMany(agent, { calls: rest, step: 'assign', to: other.id }, noon)).ok).toBe(true)
  expect(await found(other, 'mine', numbers)).toEqual(numbers.slice(1))
})

test('what was taken or given at once is taken back at once, without what somebody has changed since', async () => {
  const [agent, other] = await Promise.all([aPerson('level1'), aPerson('level1')])
  const numbers = (await someCalls(2)) as [number, number]
  const calls = await Promise.all(numbers.map((number) => at(agent, number)))
  const given = await workOnMany(agent, { calls, step: 'assign', to: other.id }, noon)
  if (!given.ok) throw new Error(given.code)
  expect(await undoMany(await aPerson('level1'), given.value.done, noon)).toEqual({
    ok: true,
    value: { done: 0, left: 2 },
  })
  await takeCall(other, await at(other, numbers[1]), noon)
  expect(await undoMany(agent, given.value.done, noon)).toEqual({ ok: true, value: { done: 1, left: 1 } })
  expect(await found(agent, 'unassigned', numbers)).toEqual([numbers[0]])
})

test('a day on which nobody works is no silence', async () => {
  const agent = await aPerson('level1')
  const customer = await aPerson('customer')
  const days = [{ day: '2026-03-03', name: 'Closed', periods: [] }]
  await aContract(customer.organizationId as string, { calendar: { ...nineToFive, days }, at: hours(-24) })
  const number = await aCall(customer)
  await takeCall(agent, await at(agent, number), noon)
  const rows = (await readQueue(agent, 'mine', undefined, noon)).rows
  expect((await listSilent(rows, hours(47))).size).toBe(0)
  expect((await listSilent(rows, hours(49))).size).toBe(1)
})

test('what has gone quiet for a day is told apart', async () => {
  const agent = await aPerson('level1')
  const numbers = (await someCalls(2)) as [number, number]
  for (const number of numbers) await takeCall(agent, await at(agent, number), noon)
  const { rows } = await readQueue(agent, 'mine', undefined, noon)
  expect((await listSilent(rows, hours(23))).size).toBe(0)
  const [first] = rows
  await writeMessage(agent, { key: randomUUID(), number: numbers[1], text: 'still on it', internal: false }, hours(20))
  expect([...(await listSilent(rows, hours(25))).keys()]).toEqual([first?.id])
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { openCall } from '@/lib/calls/open-call'
import { db } from '@/lib/db/client'
import { seen } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aDiagnosis, aVisitor, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(() => aBank())

const form = (diagnosisId: string) => ({
  key: randomUUID(),
  diagnosisId,
  text: 'please help',
  urgency: 2 as const,
  fields: {},
})

test('nine equal submits at once make one call, with one history', async () => {
  const customer = await aPerson('customer')
  const input = form(await aDiagnosis(viewerOf(customer), { words: 'blank pages' }))
  const opened = await Promise.all(Array.from({ length: 9 }, () => openCall(viewerOf(customer), input, noon)))
  const numbers = new Set(opened.map((each) => (each.ok ? each.value.number : each.code)))
  expect(numbers.size).toBe(1)
  expect(await db.call.count({ where: { callerId: customer.id } })).toBe(1)
  expect((await seen(customer, [...numbers][0] as number)).timeline.map(({ event }) => event.kind)).toEqual(['opened'])
})

test('one diagnosis has one call, also from two tabs with two keys', async () => {
  const customer = await aPerson('customer')
  const id = await aDiagnosis(viewerOf(customer))
  const [one, two] = await Promise.all([
    openCall(viewerOf(customer), form(id), noon),
    openCall(viewerOf(customer), form(id), noon),
  ])
  expect(one.ok && two.ok && one.value.number === two.value.number).toBe(true)
})

test('a visitor cannot open a call', async () => {
  const visitor = aVisitor()
  expect(await openCall(visitor, form(await aDiagnosis(visitor)), noon)).toEqual({ ok: false, code: 'sign-in' })
  expect(await db.call.count({ where: { description: 'please help', diagnosis: { ownerId: null } } })).toBe(0)
})

test("nobody opens a call from someone else's diagnosis, not even a colleague or an agent", async () => {
  const customer = await aPerson('customer')
  const colleague = await aPerson('customer', { organizationId: customer.organizationId ?? '' })
  const id = await aDiagnosis(viewerOf(customer))
  for (const other of [colleague, await aPerson('customer'), await aPerson('level2')]) {
    expect(await openCall(viewerOf(other), form(id), noon)).toEqual({ ok: false, code: 'not-found' })
  }
  expect(await db.call.count({ where: { diagnosisId: id } })).toBe(0)
})

test("someone else's form key gives nobody their call", async () => {
  const [customer, other] = await Promise.all([aPerson('customer'), aPerson('customer')])
  const input = form(await aDiagnosis(viewerOf(customer)))
  await openCall(viewerOf(customer), input, noon)
  const stolen = { ...form(await aDiagnosis(viewerOf(other))), key: input.key }
  expect(await openCall(viewerOf(other), stolen, noon)).toEqual({ ok: false, code: 'not-found' })
})

test('fields that the form does not offer cannot be set with it', async () => {
  const [customer, other] = await Promise.all([aPerson('customer'), aPerson('customer')])
  const forged = {
    ...form(await aDiagnosis(viewerOf(customer))),
    priority: 1,
    state: 'closed',
    supportLevel: 'level2',
    impact: 3,
    organizationId: other.organizationId,
    callerId: other.id,
    assigneeId: other.id,
    channel: 'phone',
  }
  const opened = await openCall(viewerOf(customer), forged, noon)
  if (!opened.ok) throw new Error(opened.code)
  expect((await seen(customer, opened.value.number)).call).toMatchObject({
    priority: 3,
    state: 'new',
    supportLevel: 'level1',
    impact: 1,
    organizationId: customer.organizationId,
    callerId: customer.id,
    assigneeId: null,
    channel: 'portal',
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findCallers } from '@/lib/calls/find-callers'
import { type RegisterInput, registerCall } from '@/lib/calls/register-call'
import { db } from '@/lib/db/client'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { seen, toldOf } from '@/tests/support/calls'
import { aContract } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { noon, viewerOf } from '@/tests/support/sessions'

beforeAll(() => aBank())

const form = (callerId: string, more: Partial<RegisterInput> = {}): RegisterInput => ({
  key: randomUUID(),
  callerId,
  words: 'blank pages',
  note: 'call back after two',
  service: 'printing',
  impact: 2,
  urgency: 3,
  locale: 'en',
  ...more,
})

test('nine equal submits make one call and one diagnosis, and each is told its number', async () => {
  const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
  const input = form(customer.id)
  const results = await Promise.all(Array.from({ length: 9 }, () => registerCall(agent, input, noon)))
  expect(new Set(results.map((each) => (each.ok ? each.value.number : each.code))).size).toBe(1)
  expect(await db.call.count({ where: { callerId: customer.id } })).toBe(1)
  expect(await db.diagnosis.count({ where: { ownerId: customer.id } })).toBe(1)
})

test('whoever has chosen no language is written to in one that their contract names', async () => {
  const [agent, customer, other] = [await aPerson('level1'), await aPerson('customer'), await aPerson('customer')]
  await aContract(customer.organizationId as string, { content: { languages: ['en'] }, at: noon })
  const spoken = async (callerId: string, locale: 'en' | 'tr') => {
    const { number } = granted(await registerCall(agent, form(callerId, { locale }), noon))
    return (await seen(agent, number)).call.diagnosis?.locale
  }
  expect(await spoken(customer.id, 'tr')).toBe('en')
  expect(await spoken(other.id, 'tr')).toBe('tr')
})

test('of whoever may be calling it is known before a word is typed whether their contract leaves solving to others', async () => {
  const [agent, customer, other] = [await aPerson('level1'), await aPerson('customer'), await aPerson('customer')]
  await aContract(customer.organizationId as string, { content: { level: 'level0' }, at: noon })
  const found = async (email: string) => granted(await findCallers(agent, email)).map(({ level0Only }) => level0Only)
  expect(await found(customer.email)).toEqual([true])
  expect(await found(other.email)).toEqual([false])
})

test('on the phone people report and request: an incident unless it is said otherwise', async () => {
  const [agent, customer] = [await aPerson('level0'), await aPerson('customer')]
  const kindOf = async (more: object) => {
    const { number } = granted(await registerCall(agent, form(customer.id, { key: randomUUID(), ...more }), noon))
    return (await seen(agent, number)).call.kind
  }
  expect(await kindOf({})).toBe('incident')
  expect(await kindOf({ kind: 'serviceRequest' })).toBe('serviceRequest')
})

test('Level 0 passes on to Level 1, who is told where it is', async () => {
  const [agent, level1, customer] = await Promise.all([aPerson('level0'), aPerson('level1'), aPerson('customer')])
  const { number } = granted(await registerCall(agent, form(customer.id), noon))
  const { call, timeline } = await seen(agent, number)
  expect(call).toMatchObject({
    callerId: customer.id,
    organizationId: customer.organizationId,
    channel: 'phone',
    state: 'new',
    supportLevel: 'level1',
    assigneeId: null,
    priority: 1,
  })
  expect(timeline.map(({ event }) => event.kind)).toEqual(['opened', 'handedOver'])
  expect(await toldOf(level1.id)).toContain('callHandedOver')
  const notice = await db.notice.findFirst({
    where: { personId: level1.id, kind: 'callHandedOver' },
    orderBy: { createdAt: 'desc' },
  })
  expect(notice?.data).toMatchObject({ number, title: 'blank pages' })
})

test('Level 1 keeps the call and goes on with its diagnosis; the caller reads it as their own', async () => {
  const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
  const { number } = granted(await registerCall(agent, form(customer.id), noon))
  const { call } = await seen(customer, number)
  expect(call).toMatchObject({ state: 'inProgress', assigneeId: agent.id })
  expect(await readDiagnosis(viewerOf(agent), call.diagnosisId as string, 'en')).toMatchObject({ mayAnswer: true })
  expect(await readDiagnosis(viewerOf(customer), call.diagnosisId as string, 'en')).toMatchObject({ mayAnswer: false })
})

describe('the caller', () => {
  test('cannot be staff, disabled, without an organisation, or invented', async () => {
    const agent = await aPerson('level1')
    const [disabled, lonely] = await Promise.all([aPerson('customer'), aPerson('customer')])
    await db.person.update({ where: { id: disabled.id }, data: { disabledAt: noon } })
    await db.person.update({ where: { id: lonely.id }, data: { organizationId: null } })
    const staff = await aPerson('level2')
    await db.person.update({ where: { id: staff.id }, data: { organizationId: disabled.organizationId } })
    for (const callerId of [staff.id, agent.id, disabled.id, lonely.id, randomUUID()]) {
      expect(await registerCall(agent, form(callerId), noon)).toEqual({ ok: false, code: 'no-such-caller' })
    }
    expect(await db.diagnosis.count({ where: { ownerId: { in: [staff.id, disabled.id, lonely.id] } } })).toBe(0)
  })

  test.each(['customer', 'manager', 'admin'] as const)('is not registered by a %s', async (role) => {
    const customer = await aPerson('customer')
    expect((await registerCall(await aPerson(role), form(customer.id), noon)).ok).toBe(false)
    expect(await db.call.count({ where: { callerId: customer.id } })).toBe(0)
  })
})

test('a service that is not there is refused, and nothing is left behind', async () => {
  const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
  expect(await registerCall(agent, form(customer.id, { service: 'nowhere' }), noon)).toEqual({
    ok: false,
    code: 'not-found',
  })
  expect(await db.diagnosis.count({ where: { ownerId: customer.id } })).toBe(0)
})

test('fields that the form does not offer cannot be set with it', async () => {
  const [agent, customer, other] = await Promise.all([aPerson('level0'), aPerson('customer'), aPerson('customer')])
  const forged = {
    ...form(customer.id),
    priority: 4,
    state: 'closed',
    supportLevel: 'level2',
    organizationId: other.organizationId,
    assigneeId: agent.id,
    channel: 'portal',
  }
  const { number } = granted(await registerCall(agent, forged, noon))
  expect((await seen(agent, number)).call).toMatchObject({
    priority: 1,
    state: 'new',
    supportLevel: 'level1',
    organizationId: customer.organizationId,
    assigneeId: null,
    channel: 'phone',
  })
})

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeCall } from '@/lib/calls/take-call'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { db } from '@/lib/db/client'
import { escalate } from '@/lib/escalation/escalate'
import { escalatedPriorities, moments, type Receiver } from '@/lib/escalation/escalation-matrix'
import { readEscalation, saveEscalation } from '@/lib/escalation/save-escalation'
import { at, toldOf } from '@/tests/support/calls'
import { aContract } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aGroup } from '@/tests/support/routing'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())
beforeEach(() => db.call.updateMany({ data: { state: 'cancelled' } }))

const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const allTo = (organizationId: string | null, receivers: Receiver[], version = 0) => ({
  organizationId,
  version,
  rows: escalatedPriorities.flatMap((priority) =>
    moments.map((moment) => ({ organizationId, priority, moment, receivers })),
  ),
})

/** Priority 3: two hours for a first answer, of which an hour and a half are three quarters. */
async function aPromisedCall() {
  const customer = await aPerson('customer')
  const organizationId = customer.organizationId as string
  const { admin } = await aContract(organizationId, { at: hour(-24) })
  const group = await aGroup('level1')
  const number = await aCall(customer)
  await db.call.update({ where: { number }, data: { groupId: group.id } })
  await reckonPending(noon)
  return { admin, organizationId, group, number, manager: await aPerson('manager') }
}
async function reckonAndTell(when: Date) {
  await reckonPending(when)
  return escalate(when)
}

describe('a promise', () => {
  test('at risk is told of once, to those whom the table names; broken, once more', async () => {
    const { group, manager } = await aPromisedCall()
    expect(await reckonAndTell(hour(1))).toEqual({ told: 0 })
    expect(await reckonAndTell(hour(1.6))).toEqual({ told: 1 })
    expect(await reckonAndTell(hour(1.7))).toEqual({ told: 0 })
    expect(await toldOf(group.member.id)).toEqual(['promiseAtRisk'])
    expect(await toldOf(manager.id)).toEqual([])
    const both = await Promise.all([reckonAndTell(hour(2.1)), reckonAndTell(hour(2.1))])
    expect(both.reduce((sum, { told }) => sum + told, 0)).toBe(1)
    expect(await toldOf(manager.id)).toEqual(['promiseMissed'])
  })

  test('that is kept in time is told of to nobody', async () => {
    const { group, number, manager } = await aPromisedCall()
    granted(await takeCall(group.member, await at(group.member, number), hour(1)))
    expect(await reckonAndTell(hour(3))).toEqual({ told: 0 })
    expect(await toldOf(manager.id)).toEqual([])
  })
})

describe('the table', () => {
  test('of an organisation wins over the one for all, until it is given up', async () => {
    const { admin, organizationId, group, manager } = await aPromisedCall()
    const engineer = await aPerson('level2')
    granted(await saveEscalation(admin, allTo(null, ['level2'])))
    granted(await saveEscalation(admin, allTo(organizationId, ['manager'])))
    await reckonAndTell(hour(1.6))
    expect([await toldOf(manager.id), await toldOf(engineer.id)]).toEqual([['promiseAtRisk'], []])
    granted(await saveEscalation(admin, { organizationId, version: 1, rows: [] }))
    await reckonAndTell(hour(2.1))
    expect(await toldOf(engineer.id)).toEqual(['promiseMissed'])
    expect(await toldOf(group.member.id)).toEqual([])
    expect(granted(await readEscalation(admin, organizationId)).isOwn).toBe(false)
  })

  test('that somebody else has saved meanwhile is not saved over; another organisation’s is another table', async () => {
    const { admin, organizationId } = await aPromisedCall()
    granted(await saveEscalation(admin, allTo(organizationId, ['manager'])))
    const late = await saveEscalation(admin, allTo(organizationId, ['agent']))
    expect(late).toEqual({ ok: false, code: 'changed-meanwhile' })
    const dropped = await saveEscalation(admin, { organizationId, version: 0, rows: [] })
    expect(dropped).toEqual({ ok: false, code: 'changed-meanwhile' })
    const { rows, version } = granted(await readEscalation(admin, organizationId))
    expect(rows.every(({ receivers }) => receivers.join() === 'manager')).toBe(true)
    granted(await saveEscalation(admin, allTo(organizationId, ['agent'], version)))
    granted(await saveEscalation(admin, allTo((await aPerson('customer')).organizationId, ['agent'])))
  })

  test('is for administrators', async () => {
    for (const role of ['customer', 'level2', 'manager'] as const) {
      const person = await aPerson(role)
      expect(await readEscalation(person, null)).toEqual({ ok: false, code: 'not-permitted' })
      expect(await saveEscalation(person, allTo(null, []))).toEqual({ ok: false, code: 'not-permitted' })
    }
  })
})
